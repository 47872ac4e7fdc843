import type { Bilingual } from "../entry";
import type { Plan } from "../plan/plan";

export const schoolStages = ["primary", "junior", "senior"] as const;
export type SchoolStage = (typeof schoolStages)[number];
export const taskKinds = ["find", "evidence", "draw", "measure"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A question for pupils at a place. */
export interface Task extends Bilingual {
  readonly id: string;
  /** Ids of the sites and trails where it is worked on. */
  readonly sites: readonly string[];
  readonly stages: readonly SchoolStage[];
  readonly kind: TaskKind;
  /** What the sources say; absent where the task only asks to look. */
  readonly answer?: Bilingual | undefined;
  readonly citations?: readonly string[] | undefined;
}

/** The tasks of one page of the handbook; `hand` is drawn or measured. Null where the bank has none of the kind. */
export interface StopTasks {
  readonly find: Task | null;
  readonly evidence: Task | null;
  readonly hand: Task | null;
  /** Others of the bank for the same place and stage. */
  readonly more: readonly Task[];
}

/** The tasks of a place for a stage: of each kind the bank's first. */
export function tasksFor(bank: readonly Task[], place: string | null, stage: SchoolStage): StopTasks {
  const fitting = bank.filter(({ sites, stages }) => place !== null && sites.includes(place) && stages.includes(stage));
  const first = (...kinds: TaskKind[]) => fitting.find(({ kind }) => kinds.includes(kind)) ?? null;
  const [find, evidence, hand] = [first("find"), first("evidence"), first("draw", "measure")];
  const more = fitting.filter((task) => task !== find && task !== evidence && task !== hand);
  return { find, evidence, hand, more };
}

/** The stage of a plan's group: by its grade, else by its walkers; a family or lone walkers get the primary tasks. */
export function stageOf({ grade, walker }: Plan["group"]): SchoolStage {
  if (grade !== null) return grade <= 6 ? "primary" : grade <= 9 ? "junior" : "senior";
  return walker === "junior" || walker === "senior" ? walker : "primary";
}
