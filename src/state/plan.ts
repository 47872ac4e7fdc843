import { batch, createMemo, createSignal } from "solid-js";
import { placesOfRoute } from "../data/plan-facts";
import { decodePlan, encodePlan } from "../data/plan-link";
import { largestPlanFile, PlanRefused, readPlanFile, writePlanFile } from "../data/read-plan";
import type { Entry } from "../domain/entry";
import { cameraBounds, contains, type LngLat } from "../domain/geo";
import { checks } from "../domain/plan/checks";
import { addStop, changeText, moveStop } from "../domain/plan/commands";
import { planDrawing } from "../domain/plan/drawing";
import { level } from "../domain/plan/finding";
import { emptyPlan, findStop, most, type Plan, type StopPlace } from "../domain/plan/plan";
import { timedDay } from "../domain/plan/timetable";
import { type PlanText, planText } from "../text/plan";
import type { Atlas } from "./atlas";
import { createOrderSearch } from "./best-order";
import type { Locale } from "./locale";
import { createPlanDesk } from "./plan-desk";
import { createShelf } from "./plan-shelf";
import { placeName, planContext } from "./plan-world";
import type { Relief } from "./relief";
import { deviceStore, type Store } from "./storage";
import type { Today } from "./today";

/** What the planner needs of the page's state. */
export interface PlannerNeeds {
  readonly atlas: Atlas;
  readonly today: Today;
  readonly language: Locale["language"];
  readonly say: Locale["say"];
  /** The ground's heights; without them none are known but those of the records. */
  readonly relief?: Relief;
}

/** The planner's state: the plans of this device, what follows from the one worked on, and what is being done to it. */
export function createPlan({ atlas, today, language, say, relief }: PlannerNeeds, store: Store = deviceStore()) {
  const t = (): PlanText => planText[language()];
  const desk = createPlanDesk(createShelf(store), (name) => t().copyName(name || t().unnamed));
  const context = createMemo(() => planContext(atlas, today, relief));
  const days = createMemo(() => desk.plan().days.map((day) => timedDay(desk.plan(), day, context())));
  const findings = createMemo(() => checks(desk.plan(), days(), context()));
  /** The day that added stops go into. */
  const [day, setDay] = createSignal(0);
  /** What was just done, for those who cannot see it. */
  const [said, setSaid] = createSignal("");
  /** A place on the map is waited for: what becomes of the press. */
  const [picking, setPicking] = createSignal<((lngLat: LngLat) => void) | null>(null);

  const inDay = () => Math.min(day(), desk.plan().days.length - 1);
  const count = () => desk.plan().days.reduce((sum, { stops }) => sum + stops.length, 0);
  const nameOf = (place: StopPlace): string => {
    const name = placeName(atlas, place);
    return name ? say(name) : place.kind === "point" ? t().ownPoint : t().gonePlace;
  };

  const nameOfPlan = (plan: Plan): string =>
    plan.name || (plan === desk.plan() && desk.received() ? t().receivedName : t().unnamed);

  function add(place: StopPlace, at?: number): void {
    const before = desk.plan();
    desk.change((plan) => addStop(plan, inDay(), place, at));
    setSaid(desk.plan() === before ? t().dayFull(most.stopsADay) : t().addedSaid(nameOf(place), count()));
  }
  function placesOf(entry: Entry): StopPlace[] {
    const route = atlas.routeById().get(entry.id);
    if (route) return placesOfRoute(route, (id) => atlas.trailById().has(id));
    if (entry.kind === "trail" || entry.kind === "scenic-path")
      return [{ kind: "trail", id: entry.id, walk: "one-way", fromKm: null, toKm: null }];
    return [{ kind: "site", id: entry.id }];
  }

  /** Begins a plan with these stops on its first day. */
  function beginWith(name: string, places: readonly StopPlace[]): void {
    const made = places.reduce((plan, place) => addStop(plan, 0, place), changeText(emptyPlan, { name }));
    batch(() => {
      desk.begin(made);
      setDay(0);
      setSaid(t().copiedSaid(name, count()));
    });
  }

  return {
    ...desk,
    t,
    context,
    days,
    findings,
    level: () => level(findings()),
    count,
    nameOf,
    nameOfPlan,
    /** Keeps the plan of a link, under a name in the reader's language. */
    keepReceived() {
      if (desk.plan().name) desk.keepReceived();
      else desk.change((plan) => changeText(plan, { name: t().receivedName }));
    },
    day: inDay,
    setDay,
    said,
    tell: setSaid,
    order: createOrderSearch(),
    drawing: createMemo(() => planDrawing(days())),
    picking,
    /** Waits for a press on the map; null calls it off. */
    pick: (act: ((lngLat: LngLat) => void) | null) => setPicking(() => act),
    picked(lngLat: LngLat) {
      const act = picking();
      setPicking(null);
      if (act && contains(cameraBounds, lngLat)) act(lngLat);
    },
    add,
    /** Moves a stop to the end of another day, and says so. */
    moveToDay(key: string, to: number) {
      const found = findStop(desk.plan(), key);
      if (!found || to === found.day) return;
      const before = desk.plan();
      desk.change((plan) => moveStop(plan, key, to, Number.POSITIVE_INFINITY));
      const name = nameOf(found.stop.place);
      setSaid(desk.plan() === before ? t().dayFull(most.stopsADay) : t().movedToDaySaid(name, to + 1));
    },
    /** Adds a site or a trail; a route comes as a plan of its own, with its stops and its name. */
    addEntry(entry: Entry) {
      const places = placesOf(entry);
      if (entry.kind !== "route") {
        for (const place of places) add(place);
        return;
      }
      beginWith(say(entry.name), places);
    },
    /** A plan of its own from named places, in their order: a story's. */
    beginWith,
    has: (id: string) =>
      desk
        .plan()
        .days.some(({ stops }) => stops.some(({ place }) => "id" in place && atlas.byId().get(place.id)?.id === id)),
    /** Lays the plan of a link on the desk; false where it cannot be read. */
    receiveLink(text: string): boolean {
      const sent = decodePlan(text);
      if (!sent) return false;
      desk.receive(sent);
      setDay(0);
      return true;
    },
    /** The plan as a file of ours. */
    fileText: () => writePlanFile(desk.plan()),
    /** Opens a plan file as a plan of its own; `taken` says whether it was, `words` what became of it. */
    async openFile(file: File): Promise<{ readonly taken: boolean; readonly words: string }> {
      try {
        if (file.size > largestPlanFile) throw new PlanRefused("too-big", `${Math.ceil(file.size / 1e6)} MB`);
        const opened = readPlanFile(new Uint8Array(await file.arrayBuffer()), file.name);
        batch(() => {
          desk.begin(opened);
          setDay(0);
        });
        return { taken: true, words: t().file.opened(nameOfPlan(opened)) };
      } catch (cause) {
        if (!(cause instanceof PlanRefused)) console.error(cause);
        const { code, detail } = cause instanceof PlanRefused ? cause : new PlanRefused("unreadable");
        return { taken: false, words: [t().file.refused[code], detail && `(${detail})`].filter(Boolean).join(" ") };
      }
    },
    encoded: () => encodePlan(desk.plan()),
  };
}
export type PlanState = ReturnType<typeof createPlan>;
