import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

/** Whether a media query holds; `before` until the page is in a browser. */
export function createMedia(query: string, before: boolean): Accessor<boolean> {
  const [matches, setMatches] = createSignal(before);
  onMount(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    follow();
    list.addEventListener("change", follow);
    onCleanup(() => list.removeEventListener("change", follow));
  });
  return matches;
}
