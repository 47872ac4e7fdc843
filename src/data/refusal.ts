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

/** The whole recording is refused: nothing of it is used. */
export class TrackRefused extends Error {
  override name = "TrackRefused";
  constructor(
    readonly code: RefusalCode,
    /** What the words need beyond that, e.g. which point. */
    readonly detail: string | null = null,
  ) {
    super(detail ? `${code} (${detail})` : code);
  }
}
