/** Pixels that a press may wander before it is a drag. */
const slack = 5;
/** Nearer to the edge of the list than this, it scrolls along. */
const edgePx = 48;

/** What becomes of an item that was dragged. */
export interface Drop {
  /** It fell into the list, at this place. */
  readonly at: (place: number) => void;
  /** It fell onto one of the other places that take it: its number among `others`. */
  readonly onto: (other: number) => void;
}

/**
 * Drags one of a list's items by its handle: the item follows the pointer, a line shows where it would fall, and `drop`
 * is told its new place, or which of `others` it was let go over. Escape, or a call by the browser, leaves everything as
 * it was.
 */
export function dragItem(event: PointerEvent, list: HTMLElement, others: readonly HTMLElement[], drop: Drop): void {
  const handle = event.currentTarget as HTMLElement;
  const item = handle.closest<HTMLElement>("li");
  if (!item || event.button !== 0) return;
  const items = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
  const from = items.indexOf(item);
  const scroller = list.closest<HTMLElement>(".page-scroll");
  const startY = event.clientY;
  const startScroll = scroller?.scrollTop ?? 0;
  let to = from;
  let over = -1;
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
    over = others.findIndex((one) => holds(one.getBoundingClientRect(), now));
    for (const [i, one] of others.entries()) one.classList.toggle("drop-onto", i === over);
    if (scroller && over < 0) {
      const box = scroller.getBoundingClientRect();
      if (now.clientY < box.top + edgePx) scroller.scrollTop -= 12;
      else if (now.clientY > box.bottom - edgePx) scroller.scrollTop += 12;
    }
    const rest = items.filter((one) => one !== item);
    to = rest.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.top + box.height / 2 < now.clientY;
    }).length;
    for (const one of rest) one.classList.remove("drop-before", "drop-after");
    if (over >= 0 || to === from) return;
    if (to < rest.length) rest[to]?.classList.add("drop-before");
    else rest.at(-1)?.classList.add("drop-after");
  }
  function end(kept: boolean) {
    handle.removeEventListener("pointermove", move);
    handle.removeEventListener("pointerup", up);
    handle.removeEventListener("pointercancel", cancel);
    document.removeEventListener("keydown", giveUp);
    for (const one of items) one.classList.remove("dragged", "drop-before", "drop-after");
    for (const one of others) one.classList.remove("drop-onto");
    item?.style.removeProperty("transform");
    if (!kept || !dragging) return;
    if (over >= 0) drop.onto(over);
    else if (to !== from) drop.at(to);
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

const holds = ({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: PointerEvent) =>
  x >= left && x <= right && y >= top && y <= bottom;
