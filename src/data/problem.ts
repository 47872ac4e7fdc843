/** What can be wrong with a file or a feature. The words, in both languages, are in text/problems.ts. */
export type ProblemCode =
  | "unreachable"
  | "encoding"
  | "encoding-guessed"
  | "html"
  | "not-json"
  | "too-deep"
  | "topojson"
  | "not-collection"
  | "not-array"
  | "geometry"
  | "geometry-type"
  | "not-finite"
  | "dimensions"
  | "out-of-range"
  | "swapped"
  | "gcj02"
  | "outside"
  | "winding"
  | "repeated-vertex"
  | "unsafe-text"
  | "unsafe-address"
  | "field"
  | "id-mismatch"
  | "duplicate-id"
  | "position"
  | "place-mismatch"
  | "reference"
  | "no-citation"
  | "date";

/** One thing that is wrong: where it stands, what stands there, and which words explain it. */
export interface Problem {
  readonly code: ProblemCode;
  /** `error`: the feature or file is left out. `hint`: it is used, but somebody should look. */
  readonly level: "error" | "hint";
  readonly file: string;
  readonly feature: string | null;
  readonly field: string | null;
  readonly value: string | null;
  /** What the words need beyond that, e.g. what was expected. */
  readonly detail: string | null;
}

type Rest = Partial<Pick<Problem, "level" | "feature" | "field" | "value" | "detail">>;

export function problem(code: ProblemCode, file: string, rest: Rest = {}): Problem {
  return { code, file, level: "error", feature: null, field: null, value: null, detail: null, ...rest };
}

/** A whole file could not be used. */
export class DataError extends Error {
  override name = "DataError";
  constructor(readonly problem: Problem) {
    super(`${problem.file}: ${problem.code}${problem.detail ? ` (${problem.detail})` : ""}`);
  }
}

/** A value as it can be shown in a message: one line, short. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const plain = text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
  return plain.length > 80 ? `${plain.slice(0, 77)}…` : plain;
}
