import * as v from "valibot";
import { type Plan, planVersion } from "../domain/plan/plan";
import { planSchema } from "./plan-schema";
import { DataError, shown } from "./problem";
import { decodeText, parseJson } from "./read-text";
import { Refused } from "./refusal";

/** Why a plan is not taken. `newer`: written by a later Beilou. `damaged`: `detail` says which field. */
export type PlanRefusal = "too-big" | "unreadable" | "not-plan" | "newer" | "damaged";

export class PlanRefused extends Refused<PlanRefusal> {
  override name = "PlanRefused";
}

/** Bytes: a plan of 14 full days with a note at every stop is about 2 MB. */
export const largestPlanFile = 4_000_000;
const mark = "plan";

/** A plan as a `*.beilou.json` file: `beilou` says what it is, `version` how to read it. */
export const writePlanFile = (plan: Plan) => `${JSON.stringify({ beilou: mark, ...plan }, null, 2)}\n`;

/** Reads such a file, of this version or an older one. Throws PlanRefused. */
export function readPlanFile(bytes: Uint8Array, file: string): Plan {
  if (bytes.length > largestPlanFile) throw new PlanRefused("too-big", `${Math.ceil(bytes.length / 1e6)} MB`);
  let value: unknown;
  try {
    value = parseJson(decodeText(bytes, file, []), file);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    throw new PlanRefused("unreadable", cause.problem.detail);
  }
  if (!isRecord(value) || value.beilou !== mark) throw new PlanRefused("not-plan");
  return readPlan(value);
}

/** A value that says it is a plan, checked. Throws PlanRefused. */
export function readPlan(value: unknown): Plan {
  if (!isRecord(value) || typeof value.version !== "number") throw new PlanRefused("not-plan");
  if (value.version > planVersion) throw new PlanRefused("newer", shown(value.version));
  const read = v.safeParse(planSchema, migrate(value));
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new PlanRefused("damaged", `${v.getDotPath(issue) ?? "plan"}: ${shown(issue.message)}`);
}

type Versioned = Readonly<Record<string, unknown>>;
/** What turns a plan of a version into one of the next. A version once published keeps its step for ever. */
export type Steps = Readonly<Record<number, (old: Versioned) => Versioned>>;
const steps: Steps = {};

/** Brings a plan of an older version step by step to `to`; one that no step leads on from stays what it is. */
export function migrate(plan: Versioned, by: Steps = steps, to: number = planVersion): Versioned {
  let now = plan;
  for (let version = Number(plan.version); version < to; version++) {
    const step = by[version];
    if (!step) return now;
    now = { ...step(now), version: version + 1 };
  }
  return now;
}

const isRecord = (value: unknown): value is Versioned => typeof value === "object" && value !== null;
