import { type HeightTile, terrariumHeights } from "../domain/terrain";

/**
 * Whether this browser gives back the pixels that it was given. Some alter them a little, so that nobody is known again
 * by what they draw; a height would be off by hundreds of metres.
 */
function pixelsAreTrue(): boolean {
  const size = 16;
  const context = new OffscreenCanvas(size, size).getContext("2d", { willReadFrequently: true });
  if (!context) return false;
  const given = context.createImageData(size, size);
  for (let i = 0; i < given.data.length; i++) given.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  context.putImageData(given, 0, 0);
  return context.getImageData(0, 0, size, size).data.every((byte, i) => byte === given.data[i]);
}

let trusted: boolean | undefined;

/** The heights in a terrarium tile, PNG or WebP, read by the browser's own decoder. Throws where it cannot be read exactly. */
export async function readHeightTile(bytes: ArrayBuffer): Promise<HeightTile> {
  trusted ??= pixelsAreTrue();
  if (!trusted) throw new Error("this browser alters the pictures that heights are read from");
  // Neither colour management nor opacity may touch the numbers.
  const exactly = { colorSpaceConversion: "none", premultiplyAlpha: "none" } as const;
  const picture = await createImageBitmap(new Blob([bytes]), exactly);
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context || width !== height) throw new Error(`a height tile of ${width} × ${height} pixels`);
  context.drawImage(picture, 0, 0);
  picture.close();
  return { size: width, heights: terrariumHeights(context.getImageData(0, 0, width, height).data) };
}
