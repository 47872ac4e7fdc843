import { For } from "solid-js";
import type { Mark } from "../domain/search";

/** A text with the stretches that a search matched marked in it. */
export function Marked(props: { text: string; marks: readonly Mark[] }) {
  const parts = () => {
    let end = 0;
    const found = props.marks.flatMap(([from, to]) => {
      const before = props.text.slice(end, from);
      end = to;
      return [
        { text: before, marked: false },
        { text: props.text.slice(from, to), marked: true },
      ];
    });
    return [...found, { text: props.text.slice(end), marked: false }].filter(({ text }) => text !== "");
  };
  return <For each={parts()}>{(part) => (part.marked ? <mark>{part.text}</mark> : part.text)}</For>;
}
