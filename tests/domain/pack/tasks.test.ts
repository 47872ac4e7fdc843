import { describe, expect, test } from "vitest";
import { stageOf, type Task, type TaskKind, tasksFor } from "../../../src/domain/pack/tasks";
import { emptyPlan } from "../../../src/domain/plan/plan";

const task = (id: string, kind: TaskKind, stages: Task["stages"], sites = ["hall"]): Task => ({
  id,
  sites,
  stages,
  kind,
  zh: id,
  en: id,
});
const bank = [
  task("find-young", "find", ["primary"]),
  task("find-older", "find", ["junior", "senior"]),
  task("evidence-all", "evidence", ["primary", "junior", "senior"]),
  task("evidence-more", "evidence", ["primary"]),
  task("measure-all", "measure", ["primary", "junior", "senior"]),
  task("elsewhere", "draw", ["primary"], ["cemetery"]),
];

describe("tasks of a place", () => {
  test("are those of the stage: the first of each kind, and the others apart", () => {
    const { find, evidence, hand, more } = tasksFor(bank, "hall", "primary");
    expect([find?.id, evidence?.id, hand?.id]).toEqual(["find-young", "evidence-all", "measure-all"]);
    expect(more.map(({ id }) => id)).toEqual(["evidence-more"]);
    expect(tasksFor(bank, "hall", "senior").find?.id).toBe("find-older");
  });

  test("are none where the bank has none, or the place is not ours", () => {
    const none = { find: null, evidence: null, hand: null, more: [] };
    expect(tasksFor(bank, "village", "primary")).toEqual(none);
    expect(tasksFor(bank, null, "primary")).toEqual(none);
  });
});

test.each([
  [1, "normal", "primary"],
  [6, "normal", "primary"],
  [7, "normal", "junior"],
  [9, "senior", "junior"],
  [10, "normal", "senior"],
  [null, "primary-low", "primary"],
  [null, "junior", "junior"],
  [null, "senior", "senior"],
  [null, "family", "primary"],
] as const)("grade %s walking as %s does the tasks of %s school", (grade, walker, stage) => {
  expect(stageOf({ ...emptyPlan.group, grade, walker })).toBe(stage);
});
