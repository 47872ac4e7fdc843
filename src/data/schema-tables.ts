import * as v from "valibot";
import { alertSchema } from "./alert-schema";
import { bilingual, bilingualProse, designation, fact, period, position, statement } from "./fields";
import {
  citationSchema,
  courseSchema,
  placeSchema,
  routeSchema,
  siteSchema,
  step,
  stop,
  storySchema,
  survey,
  trailSchema,
} from "./schema";
import { taskSchema } from "./task-schema";
import { hours, hoursRule, opening, visit } from "./visit-fields";

/** One table of data/README.md: an object that stands in the files, and where. */
export interface Section {
  readonly title: string;
  /** Where it stands, in English and Chinese. */
  readonly where: string;
  readonly schema: v.GenericSchema;
}

export const recordSections: readonly Section[] = [
  {
    title: "site",
    where: "地点. The `properties` of a feature in `memorials.geojson` or `bases.geojson`.",
    schema: siteSchema,
  },
  { title: "trail", where: "步道. The `properties` of a feature in `trails.geojson`.", schema: trailSchema },
  { title: "route", where: "线路. An entry of `routes.json`.", schema: routeSchema },
  { title: "story", where: "故事与作品. An entry of `stories.json`.", schema: storySchema },
  { title: "course", where: "课程. An entry of `courses.json`.", schema: courseSchema },
  { title: "citation", where: "出处. An entry of `citations.json`.", schema: citationSchema },
  {
    title: "alert",
    where:
      "公告. An entry of `alerts` in `alerts.json`, beside `updated`: the day on which that file was last gone through.",
    schema: alertSchema,
  },
  { title: "place", where: "位置. An entry of `places.json`.", schema: placeSchema },
  { title: "task", where: "研学任务. An entry of `tasks.json`.", schema: taskSchema },
];

export const pieceSections: readonly Section[] = [
  { title: "bilingual", where: "双语短文. A name or a phrase.", schema: bilingual },
  { title: "bilingual-prose", where: "双语段落. A summary.", schema: bilingualProse },
  { title: "statement", where: "有出处的一句话. What somebody published, with its sources.", schema: statement },
  { title: "position", where: "位置精度. How well a point is known.", schema: position },
  { title: "designation", where: "称号. A title given by an authority.", schema: designation },
  { title: "period", where: "时期. The years a record speaks of.", schema: period },
  { title: "fact", where: "史实. A statement, and what it is about.", schema: fact },
  { title: "visit", where: "参观信息. All may be absent: then the page says 待核实.", schema: visit },
  {
    title: "hours",
    where: "开放时间. A [statement](#statement) with its rules: what a program can say of a day or a moment.",
    schema: hours,
  },
  { title: "hours-rule", where: "开放规则. Hours of certain days.", schema: hoursRule },
  { title: "opening", where: "开放时段. From when to when, times of Beijing.", schema: opening },
  { title: "survey", where: "实测记录. Written by `npm run data:trail`, not by hand.", schema: survey },
  { title: "step", where: "故事的一步. One of a story's steps, read in their order.", schema: step },
  { title: "stop", where: "途经点. One of a route's stops.", schema: stop },
];

/** One row of a table; `path` is written as in the messages of data:check, with `[]` for each entry of a list. */
export interface FieldRow {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly allowed: string;
  readonly example: unknown;
  readonly schema: v.GenericSchema;
}

/** What valibot's schemas and actions show of themselves, as far as the tables need it. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly items?: readonly v.GenericSchema[];
  readonly options?: readonly unknown[];
  readonly pipe?: readonly (v.GenericSchema | Action)[];
}
interface Action {
  readonly kind: "validation" | "transformation" | "metadata";
  readonly type: string;
  readonly requirement?: unknown;
  readonly message?: unknown;
}
const shapeOf = (schema: v.GenericSchema) => schema as v.GenericSchema & Shape;

/** A piece is known by its entries, which valibot's pipe hands on as they are. */
const titleByEntries = new Map(pieceSections.map(({ title, schema }) => [shapeOf(schema).entries, title]));

/** The fields of an object in their order; objects without a table of their own follow in place, field by field. */
export function fieldRows(schema: v.GenericSchema, above = ""): FieldRow[] {
  return Object.entries(shapeOf(schema).entries ?? {}).flatMap(([name, value]) => {
    const required = value.type !== "optional";
    const inner = required ? value : unwrap(value);
    const { example } = v.getMetadata(inner) as { example?: unknown };
    const path = above + name;
    const row: FieldRow = {
      path,
      type: typeName(inner),
      required,
      description: v.getDescription(inner) ?? "",
      allowed: allowed(inner),
      example,
      schema: inner,
    };
    const { type, item } = shapeOf(inner);
    const nested = item ?? inner;
    const ownTable = titleByEntries.has(shapeOf(nested).entries);
    return ownTable ? [row] : [row, ...fieldRows(nested, `${path}${type === "array" ? "[]" : ""}.`)];
  });
}

/** The generated part of data/README.md. */
export function schemaTables(): string {
  return [
    "### Records 记录",
    ...recordSections.map(sectionText),
    "### Shared pieces 共用部分",
    ...pieceSections.map(sectionText),
  ].join("\n\n");
}

function sectionText({ title, where, schema }: Section): string {
  const rows = fieldRows(schema).map(({ path, type, required, description, allowed, example }) =>
    [
      `\`${path}\``,
      type,
      required ? "yes 是" : "no 否",
      description,
      allowed,
      example === undefined ? "" : `\`${JSON.stringify(example)}\``,
    ].map((cell) => cell.replaceAll("|", "\\|")),
  );
  const head = [
    "field 字段",
    "type 类型",
    "required 必填",
    "what it is 说明",
    "allowed, unit 取值与单位",
    "example 例",
  ];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `#### ${title}\n\n${where}\n\n${lines.join("\n")}`;
}

function unwrap(schema: v.GenericSchema): v.GenericSchema {
  const { wrapped } = shapeOf(schema);
  return wrapped ? unwrap(wrapped) : schema;
}

function typeName(schema: v.GenericSchema): string {
  const { type, entries, wrapped, item, items } = shapeOf(schema);
  const own = titleByEntries.get(entries);
  if (own) return `[${own}](#${own})`;
  if (type === "nullable" && wrapped) return `${typeName(wrapped)} or null`;
  if (type === "array" && item) return `list of ${typeName(item)}`;
  if (type === "tuple" && items) return `[${items.map(typeName).join(", ")}]`;
  if (type === "number") return actions(schema).some((action) => action.type === "integer") ? "whole number" : "number";
  const plain = { string: "text", picklist: "text", boolean: "true or false", strict_object: "object" }[type];
  if (!plain) throw new Error(`data/README.md has no word for the schema type ${type}`);
  return plain;
}

/** What the schema lets through beyond the type, in words. */
function allowed(schema: v.GenericSchema): string {
  const { options, wrapped, item } = shapeOf(schema);
  if (wrapped) return allowed(wrapped);
  const { unit } = v.getMetadata(schema) as { unit?: string };
  const own = [
    ...(options ? [options.map((option) => `\`${option}\``).join(", ")] : []),
    ...actions(schema).flatMap((action) => actionWords(action, item !== undefined)),
    ...(unit ? [unit] : []),
  ];
  const each = item ? allowed(item) : "";
  return [...own, ...(each ? [`each: ${each}`] : [])].join("; ");
}

function actionWords({ type, requirement, message }: Action, isList: boolean): string[] {
  switch (type) {
    case "regex":
    case "iso_date":
      // What follows a colon is advice for the message alone.
      return [String(message).replace(/^is not |:.*$/g, "")];
    case "min_length":
      // That text is not empty goes without saying.
      return isList ? [`at least ${requirement}`] : [];
    case "max_length":
      return [`at most ${requirement} ${isList ? "entries" : "characters"}`];
    case "min_value":
      return [`from ${requirement}`];
    case "max_value":
      return [`to ${requirement}`];
    default:
      return [];
  }
}

/** Every action of a schema's pipe and of the pipes inside it, innermost first. */
function actions(schema: v.GenericSchema): Action[] {
  return (shapeOf(schema).pipe ?? []).flatMap((step) =>
    step.kind === "schema" ? (step === schema ? [] : actions(step)) : [step],
  );
}
