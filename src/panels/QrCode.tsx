import { createMemo } from "solid-js";
import { encode } from "uqr";

/** Light modules around the code, as ISO/IEC 18004 asks. */
const quiet = 4;

/** A link, of the present page where none is given, as a QR code: black on white whatever the page's colours. */
export function QrCode(props: { label: string; link?: string }) {
  const code = createMemo(() => encode(props.link ?? location.href, { ecc: "M", border: 0 }));
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "")))
      .join("");
  return (
    <svg
      class="qr"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size + 2 * quiet} ${code().size + 2 * quiet}`}
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d={`M0 0h${code().size + 2 * quiet}v${code().size + 2 * quiet}H0z`} />
      <path class="qr-dark" d={path()} />
    </svg>
  );
}
