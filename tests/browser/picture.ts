import type { Page } from "playwright-core";

export type Rgb = readonly [red: number, green: number, blue: number];
/** The accent of tokens.css in its light scheme: memorial halls, cemeteries and monuments are drawn in it. */
export const accent: Rgb = [168, 35, 28];

/** Pixels of one colour in a square of the screen: how many, and their centre; the centre of none is null. */
export async function spotOf(page: Page, colour: Rgb, at: readonly [number, number], reach = 22) {
  const left = Math.floor(at[0] - reach);
  const top = Math.floor(at[1] - reach);
  const clip = { x: left, y: top, width: 2 * reach, height: 2 * reach };
  const picture = (await page.screenshot({ clip })).toString("base64");
  // Decoded in a blank page: the product's own policy would not let it be read there.
  const blank = await page.context().newPage();
  const pixels = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    return { width: bitmap.width, data: [...(context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [])] };
  }, picture);
  await blank.close();

  let [count, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < pixels.data.length; i += 4) {
    if (colour.some((value, k) => Math.abs((pixels.data[i + k] as number) - value) > 40)) continue;
    const index = i / 4;
    count++;
    sumX += (index % pixels.width) + 0.5;
    sumY += Math.floor(index / pixels.width) + 0.5;
  }
  return { count, centre: count > 0 ? ([left + sumX / count, top + sumY / count] as const) : null };
}
