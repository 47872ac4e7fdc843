import { createMemo } from "solid-js";
import { qrPath } from "../outputs/qr";

/** A link, of the present page where none is given, as a QR code: black on white whatever the page's colours. */
export function QrCode(props: { label: string; link?: string }) {
  const code = createMemo(() => qrPath(props.link ?? location.href));
  return (
    <svg
      class="qr"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d={`M0 0h${code().size}v${code().size}H0z`} />
      <path class="qr-dark" d={code().d} />
    </svg>
  );
}
