import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/data-check";
import { checkTasks, readTasks } from "../../src/data/read-tasks";
import { schoolStages, tasksFor } from "../../src/domain/pack/tasks";

type Folder = Awaited<ReturnType<typeof checkFolder>>;
let folder: Folder;
beforeAll(async () => {
  folder = await checkFolder(join(import.meta.dirname, "../../data"));
});

const sound = {
  id: "a-find-1",
  sites: ["pingxi-war-memorial"],
  stages: ["primary"],
  kind: "find",
  zh: "找到碑。",
  en: "Find the stone.",
};
const read = (value: unknown) => readTasks(async () => new TextEncoder().encode(JSON.stringify(value)));

describe("the bank of tasks", () => {
  test("every place with a known position has a task of each kind for each stage", () => {
    const placed = [...folder.core.sites, ...folder.core.trails].filter(
      (record) => record.lngLat !== null || ("line" in record && record.line !== null),
    );
    expect(placed.length).toBeGreaterThan(30);
    const lacking = placed.flatMap(({ id }) =>
      schoolStages.flatMap((stage) => {
        const { find, evidence, hand } = tasksFor(folder.tasks, id, stage);
        return find && evidence && hand ? [] : [`${id} ${stage}`];
      }),
    );
    expect(lacking).toEqual([]);
  });

  test("every place of the article that can be visited has at least three", () => {
    const counts = folder.core.sites
      .filter(({ scope, lngLat }) => scope === "article" && lngLat !== null)
      .map(({ id }) => folder.tasks.filter(({ sites }) => sites.includes(id)).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  test("answers name sources, and nothing shouts", () => {
    for (const { id, zh, en, answer, citations } of folder.tasks) {
      if (answer) expect(citations?.length ?? 0, id).toBeGreaterThan(0);
      expect(`${zh}${en}${answer?.zh}${answer?.en}`, id).not.toMatch(/[!！]/);
      expect(en, id).not.toMatch(/^\p{Script=Han}/u);
    }
  });
});

describe("a tasks file that is not sound", () => {
  test("a task with an answer and no source is left out and named; the others stand", async () => {
    const { value, problems } = await read([
      sound,
      { ...sound, id: "a-find-2", answer: { zh: "两尊。", en: "Two." } },
      { ...sound, id: "a-find-3", kind: "sing" },
      sound,
    ]);
    expect(value.map(({ id }) => id)).toEqual(["a-find-1"]);
    expect(problems.map(({ code, feature }) => `${code} ${feature}`)).toEqual([
      "no-citation a-find-2",
      "field a-find-3",
      "duplicate-id a-find-1",
    ]);
  });

  test("a file that is no list gives no tasks", async () => {
    const { value, failed } = await read({ tasks: [] });
    expect(value).toEqual([]);
    expect(failed).toEqual(["tasks.json"]);
  });

  test("places and sources that do not exist are named", () => {
    const task = { ...sound, sites: ["atlantis"], citations: ["c999"] } as never;
    expect(
      checkTasks([task], folder.core, { citations: [], stories: [], courses: [] }).map(({ value }) => value),
    ).toEqual(["atlantis", "c999"]);
  });
});
