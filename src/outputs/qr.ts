import { encode } from "uqr";

/** Light modules around the code, as ISO/IEC 18004 asks. */
const quiet = 4;

/** A text as a QR code: its dark modules as one SVG path, in a square of `size` modules, the light rim included. */
export function qrPath(text: string): { readonly d: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const d = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ""))).join("");
  return { d, size: size + 2 * quiet };
}
