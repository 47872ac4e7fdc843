import * as v from "valibot";
import { schoolStages, taskKinds } from "../domain/pack/tasks";
import { bilingual, citationIds, field, line, slug } from "./fields";

/** What tasks.json must hold: the questions of the printed class pack. */
export const taskSchema = v.strictObject({
  id: field(slug, "never changes: what a teacher typed over a task is kept by it", "changcao-county-gov-find-1"),
  sites: field(v.pipe(v.array(slug), v.minLength(1)), "ids of the sites or trails where it is worked on", [
    "changcao-county-gov",
  ]),
  stages: field(
    v.pipe(v.array(v.picklist(schoolStages)), v.minLength(1)),
    "for whom: `primary`, `junior`, `senior` school",
    ["primary", "junior"],
  ),
  kind: field(
    v.picklist(taskKinds),
    "`find` (look for it on the spot), `evidence` (answer from what is shown, and say from where), `draw`, `measure`",
    "find",
  ),
  zh: field(line, "the task in Chinese, said to the pupil", "门前有两尊塑像。他们是谁？"),
  en: field(line, "the task in English", "Two statues stand before the gate. Who are they?"),
  answer: v.optional(
    field(bilingual, "what the sources say, for the teacher; left out where the task only asks to look"),
  ),
  citations: v.optional(
    field(citationIds, "what question and answer rest on; ids in citations.json. A task with an answer has them", [
      "c020",
    ]),
  ),
});
export type TaskRecord = v.InferOutput<typeof taskSchema>;
