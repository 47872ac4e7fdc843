import { DataError, type ProblemCode } from "../problem";
import { type RefusalCode, Refused, TrackRefused } from "../refusal";

/** Why a whole file is not taken. The words are in text/plan-files.zh.ts. */
export type ImportRefusal =
  | RefusalCode
  | ProblemCode
  | "too-many-points"
  | "too-deep-xml"
  | "zip"
  | "no-columns"
  | "nothing"
  | "unknown-format"
  | "failed";

export class ImportRefused extends Refused<ImportRefusal> {
  override name = "ImportRefused";
}

/** The refusals of the readers that this one uses, as one kind. */
export function asRefused(cause: unknown): ImportRefused | null {
  if (cause instanceof ImportRefused) return cause;
  if (cause instanceof TrackRefused) return new ImportRefused(cause.code, cause.detail);
  if (cause instanceof DataError) return new ImportRefused(cause.problem.code, cause.problem.detail);
  return null;
}
