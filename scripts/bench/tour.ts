import type { Visit } from "./visit";

/** One move of the map: dragged by so many pixels, or a key pressed on it. */
type Move = { readonly drag: readonly [right: number, down: number] } | { readonly key: "=" | "-" };

/** Into the mountains of the west, along a valley, up close, and back out over the plain. */
const moves: readonly Move[] = [
  { key: "=" },
  { drag: [260, 40] },
  { key: "=" },
  { drag: [220, -90] },
  { key: "=" },
  { drag: [-120, 160] },
  { key: "=" },
  { drag: [-240, -140] },
  { key: "-" },
  { key: "-" },
  { drag: [-260, 60] },
  { key: "-" },
  { drag: [140, -30] },
  { key: "-" },
];
const steps = 8;
/** Tiles come while the hand rests; and a drag that ended at rest does not run on. */
const restMs = 300;
const rest = () => new Promise((resolve) => setTimeout(resolve, restMs));

/**
 * Takes a map on the same tour every time, by mouse and keys, one drawn frame for each step. Where less motion is asked
 * for, keys jump: so no frame depends on how quick the machine is. It ends where it began.
 */
export async function takeTour({ page, frame }: Visit, goesOn = () => true): Promise<void> {
  const canvas = page.locator(".maplibregl-canvas");
  const box = await canvas.boundingBox();
  if (!box) throw new Error("the map has no canvas");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const move of moves) {
    if (!goesOn()) return;
    if ("key" in move) {
      await canvas.focus();
      await page.keyboard.press(move.key);
      await frame();
    } else {
      const [right, down] = move.drag;
      const [fromX, fromY] = [x - right / 2, y - down / 2];
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      for (let step = 1; step <= steps; step++) {
        await page.mouse.move(fromX + (right * step) / steps, fromY + (down * step) / steps);
        await frame();
      }
      await rest();
      await page.mouse.up();
    }
    await rest();
  }
}
