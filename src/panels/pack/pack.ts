import { createMemo, createSignal } from "solid-js";
import type { PlacedSite, PlacedTrail } from "../../data/records";
import { weekday } from "../../domain/beijing-time";
import type { Entry } from "../../domain/entry";
import { formatDay, formatDistance, formatMinutes } from "../../domain/format";
import { type SchoolStage, type StopTasks, schoolStages, stageOf, type Task, tasksFor } from "../../domain/pack/tasks";
import type { Finding } from "../../domain/plan/finding";
import { hoursRemarks } from "../../domain/plan/hours-remarks";
import { most, type Plan, type StopPlace } from "../../domain/plan/plan";
import { coachesFor } from "../../domain/plan/stay";
import type { TimedDay, TimedStop } from "../../domain/plan/timetable";
import type { Way } from "../../domain/plan/way";
import type { App } from "../../state/app";
import { packText } from "../../text/pack";

/** What the class pack is made from. */
export interface PackProps {
  readonly app: App;
  readonly plan: Plan;
  /** The plan's timetable and findings, day by day. */
  readonly days: readonly TimedDay[];
  readonly findings: readonly Finding[];
  readonly nameOf: (place: StopPlace) => string;
  /** What was typed over the pack's own words: `plan.texts`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Keeps it with the plan; null gives the pack's own words back. */
  readonly setText: (key: string, text: string | null) => void;
  readonly close: () => void;
}

export const packParts = [
  "handbook",
  "teacher",
  "coach",
  "parents",
  "risk",
  "emergency",
  "roster",
  "checklists",
] as const;
export type PackPart = (typeof packParts)[number];
export const papers = ["a4", "a5"] as const;
export type Paper = (typeof papers)[number];

/** A stop of the plan as the pack shows it, numbered through all days. */
export interface PackStop {
  readonly number: number;
  readonly day: number;
  readonly timed: TimedStop;
  /** Names the texts of this stop. */
  readonly key: string;
  readonly name: string;
  /** The site or trail; null for other places. */
  readonly entry: Entry | null;
  readonly record: PlacedSite | PlacedTrail | null;
  /** Whether it has a page of its own: something is visited, and no earlier page speaks of it. */
  readonly page: boolean;
}

/** A stop's key where it can name a text; others are spelled in digits. */
const textKey = (key: string) =>
  /^[a-z0-9-]+$/.test(key) ? key : `x${[...key].map((one) => one.codePointAt(0)?.toString(16)).join("-")}`.slice(0, 40);

/** The pack's state: choices, texts as edited, and the plan put into words. */
export function createPack(props: PackProps, loadTasks: () => Promise<readonly Task[]>) {
  const { app } = props;
  const language = () => app.language();
  const t = () => packText[language()];
  const [bank, setBank] = createSignal<readonly Task[]>([]);
  const [tasksFailed, setTasksFailed] = createSignal(false);
  const [said, setSaid] = createSignal("");
  const [steps, setSteps] = createSignal<readonly (readonly [key: string, before: string | null])[]>([]);
  loadTasks().then(setBank, (cause) => {
    console.error(cause);
    setTasksFailed(true);
  });

  const put = (key: string, text: string | null) => {
    const before = props.texts[key] ?? null;
    if (before === text) return;
    setSteps((now) => [...now, [key, before]]);
    props.setText(key, text);
  };
  const chosen = (): readonly PackPart[] => {
    const kept = props.texts["pack.parts"];
    return kept === undefined ? packParts : packParts.filter((part) => kept.split(" ").includes(part));
  };
  const stage = (): SchoolStage =>
    schoolStages.find((one) => one === props.texts["pack.stage"]) ?? stageOf(props.plan.group);
  const paper = (): Paper => papers.find((one) => one === props.texts["pack.paper"]) ?? "a4";

  const stops = createMemo(() => {
    const seen = new Set<string>();
    return props.days
      .flatMap(({ stops: timed }, day) =>
        timed.map((one): Omit<PackStop, "number"> => {
          const { place, key } = one.stop;
          const entry =
            place.kind === "site" || place.kind === "trail" ? (app.atlas.byId().get(place.id) ?? null) : null;
          const record = entry
            ? (app.atlas.siteById().get(entry.id) ?? app.atlas.trailById().get(entry.id) ?? null)
            : null;
          const page = entry ? !seen.has(entry.id) : (one.visit?.likely ?? 0) > 0;
          if (entry) seen.add(entry.id);
          return { day, timed: one, key: textKey(key), name: props.nameOf(place), entry, record, page };
        }),
      )
      .map((stop, i): PackStop => ({ ...stop, number: i + 1 }));
  });

  const minutes = (value: number) => formatMinutes(value, language());
  const join = (names: readonly string[]) => names.join(language() === "zh" ? "、" : ", ");
  const pages = () => stops().filter(({ page }) => page);

  return {
    app,
    plan: () => props.plan,
    days: () => props.days,
    findings: () => props.findings,
    close: () => props.close(),
    t,
    language,
    minutes,
    join,
    stops,
    /** The stops with a page of their own. */
    pages,
    /** Names of what is visited, each once. */
    visited: () => join([...new Set(pages().map(({ name }) => name))]),
    stopsOf: (day: number) => stops().filter((stop) => stop.day === day),
    name: () => props.plan.name || t().unnamed,
    date: (day: number) => {
      const date = props.plan.days[day]?.date ?? null;
      return date === null ? t().noDate : `${formatDay(date, language())} ${t().weekdays[weekday(date)]}`;
    },
    coaches: () => coachesFor(props.plan),
    tasks: (stop: PackStop): StopTasks => tasksFor(bank(), stop.entry?.id ?? null, stage()),
    tasksFailed,
    chosen,
    has: (part: PackPart) => chosen().includes(part),
    choose(part: PackPart, wanted: boolean) {
      const next = packParts.filter((one) => (one === part ? wanted : chosen().includes(one)));
      props.setText("pack.parts", next.length === packParts.length ? null : next.join(" "));
    },
    stage,
    setStage: (next: SchoolStage) => props.setText("pack.stage", next === stageOf(props.plan.group) ? null : next),
    paper,
    setPaper: (next: Paper) => props.setText("pack.paper", next === "a4" ? null : next),

    /** A text as it is now: what was typed, else the pack's own words. */
    text: (key: string, words: string) => props.texts[key] ?? words,
    edited: (key: string) => props.texts[key] !== undefined,
    /** Keeps what was typed; the pack's own words typed again are no change of them. */
    type: (key: string, text: string, words: string) =>
      put(key, text === words ? null : text.slice(0, most.textLength)),
    reset(key: string) {
      put(key, null);
      setSaid(t().wasReset);
    },
    canUndo: () => steps().length > 0,
    undo() {
      const last = steps().at(-1);
      if (!last) return;
      setSteps((now) => now.slice(0, -1));
      props.setText(last[0], last[1]);
      setSaid(t().undone);
    },
    said,

    /** A way in words: mode, distance, time, and where they come from. */
    way({ mode, km, origin, minutes: time }: Way): string {
      if (origin === "same-place") return t().origins["same-place"];
      const far = km === null ? null : t().about(formatDistance(km * 1000, language()));
      if (!time) return [t().modes[mode], far, t().origins.unknown].filter(Boolean).join(" · ");
      const range = time.from === time.to ? minutes(time.likely) : t().rangeOf(minutes(time.from), minutes(time.to));
      return [t().modes[mode], far, range, t().origins[origin]].filter(Boolean).join(" · ");
    },
    /** What must be said of a stop's position and course, on every sheet; null where it is exactly known. */
    caution({ timed: { facts, stop } }: PackStop): string | null {
      if (!facts) return t().unplaced;
      if (facts.course === "schematic") return t().schematic;
      if (facts.course === null && !facts.lngLat) return t().unplaced;
      if (stop.place.kind === "trail" && facts.course === "unknown") return t().unplaced;
      if (facts.quality !== "approximate") return null;
      return facts.accuracyM === null ? t().unplaced : t().approximate(formatDistance(facts.accuracyM, language()));
    },
    /** Whether nothing dated says that the stop is open on its day. */
    unverified: (stop: PackStop) =>
      stop.entry !== null && hoursRemarks(props.plan, props.findings).get(stop.timed.stop.key) === "unverified",
    /** The address of a stop's own page; null where it has none. */
    link(stop: PackStop): string | null {
      if (!stop.entry) return null;
      const folder = stop.entry.kind === "trail" || stop.entry.kind === "scenic-path" ? "trails" : "sites";
      return new URL(
        `${language() === "en" ? "en/" : ""}${folder}/${stop.entry.id}/`,
        location.href.replace(/[?#].*$/, ""),
      ).href;
    },
  };
}
export type Pack = ReturnType<typeof createPack>;
