/** A whole file is refused: nothing of it is used. `detail` is what the words need beyond the code: where, or which value. */
export class Refused<Code extends string> extends Error {
  constructor(
    readonly code: Code,
    readonly detail: string | null = null,
  ) {
    super(detail ? `${code} (${detail})` : code);
  }
}

/** Why a recording is not taken. The words and how to mend it are in scripts/trail-words.ts. */
export type RefusalCode =
  | "too-big"
  | "empty"
  | "html"
  | "doctype"
  | "not-xml"
  | "kml"
  | "not-gpx"
  | "encoding"
  | "no-track"
  | "route-only"
  | "bad-point"
  | "swapped"
  | "outside"
  | "no-line"
  | "another-place";

/** The whole recording is refused. */
export class TrackRefused extends Refused<RefusalCode> {
  override name = "TrackRefused";
}
