import { For } from "solid-js";
import type { StoryStep } from "../../data/schema";

type Picture = NonNullable<StoryStep["picture"]>;

/** Lines of ink, and one line in the accent: 96 by 72, drawn for this map. */
const drawings: Readonly<Record<Picture, { readonly ink: readonly string[]; readonly accent: string }>> = {
  basket: {
    ink: [
      "M30 26h36l-6 36H36z",
      "M32 38h32M34 50h28",
      "M40 26l3 36M48 26v36M56 26l-3 36",
      "M30 26c-2-10 8-16 18-16s20 6 18 16",
    ],
    accent: "M36 26c0-20 4-22 4-22M60 26c0-20-4-22-4-22",
  },
  shop: {
    ink: ["M12 34L48 12l36 22", "M20 34v28h56V34", "M40 62V44h16v18", "M26 42h8v8h-8zM62 42h8v8h-8z", "M8 62h80"],
    accent: "M34 30h28v8H34z",
  },
  paper: {
    ink: [
      "M22 10h46v52H22z",
      "M68 20h8v36a6 6 0 0 1-6 6h-2",
      "M30 32h14v12H30zM50 32h10M50 38h10M50 44h10",
      "M30 52h30",
    ],
    accent: "M30 19h30v5H30z",
  },
  film: {
    ink: ["M14 16h68v40H14z", "M24 16v40M72 16v40", "M14 26h10M14 36h10M14 46h10M72 26h10M72 36h10M72 46h10"],
    accent: "M42 27l15 9-15 9z",
  },
  room: {
    ink: ["M16 30L48 14l32 16", "M22 30v32h52V30", "M22 40h14M60 40h14M22 51h10M62 51h12M36 30v5M60 30v5", "M10 62h76"],
    accent: "M40 62V42h16v20",
  },
  sheet: {
    ink: ["M14 20h68M14 28h68M14 36h68M14 44h68M14 52h68"],
    accent: "M34 46a5 4 0 1 1-10 0a5 4 0 1 1 10 0V20l24-4v26a5 4 0 1 1-10 0a5 4 0 1 1 10 0",
  },
  hall: {
    ink: ["M12 28L48 10l36 18z", "M20 28v28M34 28v28M62 28v28M76 28v28", "M14 56h68M10 62h76"],
    accent: "M43 56V40h10v16",
  },
  "post-bag": {
    ink: [
      "M24 30h48v28a4 4 0 0 1-4 4H28a4 4 0 0 1-4-4z",
      "M24 30c0 14 10 18 24 18s24-4 24-18",
      "M34 30C34 6 62 6 62 30",
    ],
    accent: "M44 44h8v8h-8z",
  },
  path: {
    ink: ["M6 58l22-34 14 20 12-18 34 32", "M22 34l6-4 5 4M50 34l4-3 5 4", "M6 64h84"],
    accent: "M30 64c4-8 14-6 16-12s-4-8 2-14",
  },
};

/** A calm line drawing beside a step that its words already tell: nothing is lost without it. */
export function StoryPicture(props: { name: Picture }) {
  return (
    <svg class="story-picture" viewBox="0 0 96 72" width="96" height="72" aria-hidden="true">
      <For each={drawings[props.name].ink}>{(line) => <path d={line} />}</For>
      <path class="accent" d={drawings[props.name].accent} />
    </svg>
  );
}
