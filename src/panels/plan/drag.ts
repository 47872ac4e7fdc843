/** Pixels that a press may wander before it is a drag. */
const slack = 5;
/** Nearer to the edge of the list than this, it scrolls along. */
const edgePx = 48;

/**
 * Drags one of a list's items by its handle: the item follows the pointer, a line shows where it would fall, and `drop`
 * is told its new place. Escape, or a call by the browser, leaves everything as it was.
 */
export function dragItem(event: PointerEvent, list: HTMLElement, drop: (to: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const item = handle.closest<HTMLElement>("li");
  if (!item || event.button !== 0) return;
  const items = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
  const from = items.indexOf(item);
  const scroller = list.closest<HTMLElement>(".page-scroll");
  const startY = event.clientY;
  const startScroll = scroller?.scrollTop ?? 0;
  let to = from;
  let dragging = false;
  handle.setPointerCapture(event.pointerId);

  const scrolled = () => (scroller?.scrollTop ?? 0) - startScroll;
  function move(now: PointerEvent) {
    const by = now.clientY - startY + scrolled();
    if (!dragging && Math.abs(by) < slack) return;
    dragging = true;
    now.preventDefault();
    item?.classList.add("dragged");
    item?.style.setProperty("transform", `translateY(${by}px)`);
    if (scroller) {
      const box = scroller.getBoundingClientRect();
      if (now.clientY < box.top + edgePx) scroller.scrollTop -= 12;
      else if (now.clientY > box.bottom - edgePx) scroller.scrollTop += 12;
    }
    const others = items.filter((one) => one !== item);
    to = others.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.top + box.height / 2 < now.clientY;
    }).length;
    for (const one of others) one.classList.remove("drop-before", "drop-after");
    if (to === from) return;
    if (to < others.length) others[to]?.classList.add("drop-before");
    else others.at(-1)?.classList.add("drop-after");
  }
  function end(kept: boolean) {
    handle.removeEventListener("pointermove", move);
    handle.removeEventListener("pointerup", up);
    handle.removeEventListener("pointercancel", cancel);
    document.removeEventListener("keydown", giveUp);
    for (const one of items) one.classList.remove("dragged", "drop-before", "drop-after");
    item?.style.removeProperty("transform");
    if (kept && dragging && to !== from) drop(to);
  }
  const up = () => end(true);
  const cancel = () => end(false);
  const giveUp = (key: KeyboardEvent) => {
    if (key.key === "Escape") end(false);
  };
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", up);
  handle.addEventListener("pointercancel", cancel);
  document.addEventListener("keydown", giveUp);
}
