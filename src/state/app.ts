import { batch, createEffect, createMemo, createSelector, createSignal } from "solid-js";
import type { ShownConfig } from "../data/config";
import { type Entry, entryRole, isReading, type Reading, type Selection, sourcesPage } from "../domain/entry";
import type { Parts } from "../domain/line";
import { plainView, type View } from "../domain/view";
import type { Text } from "../text/zh";
import { type Atlas, createAtlas, type Loader } from "./atlas";
import { createCamera } from "./camera";
import { createGround, type GroundLoader } from "./ground";
import { createHere, type HereLoader, type HereProblem } from "./here";
import { createLocale } from "./locale";
import { createPlanner } from "./planner";
import { createQuery } from "./query";
import { createRelief } from "./relief";
import { createSearch, type SearchLoader } from "./search";
import { type ConfigLoader, createSettings } from "./settings";
import { createSlashKey } from "./slash-key";
import { createToday, type TodayLoader } from "./today";

/** How high the sheet stands on a phone. */
export const sheetStops = ["peek", "half", "full"] as const;
export type SheetStop = (typeof sheetStops)[number];

/** A quiet message over the map, until it is dismissed. */
export type Notice =
  | { readonly kind: "lost"; readonly parts: string }
  | { readonly kind: "notFound"; readonly id: string }
  | { readonly kind: "noMap" }
  | { readonly kind: "contextLost" }
  | { readonly kind: "offline" }
  | { readonly kind: "locate"; readonly reason: HereProblem };

/** Code that comes after the list: the reader of data files, search, and the English words. */
export type Later = Loader & HereLoader & TodayLoader & SearchLoader & ConfigLoader & GroundLoader;

/** All state of the page. Views read it, and ask it to change by its commands. */
export function createApp(
  baked: readonly Entry[],
  later: () => Promise<Later>,
  /** Where the English words come from, if they shall not wait for all the rest. */
  english: () => Promise<{ readonly en: Text }>,
  /** The operator's settings as the page was built with them. */
  built: ShownConfig | null = null,
) {
  const locale = createLocale(english);
  const atlas: Atlas = createAtlas(baked, later);
  const search = createSearch(atlas.entries, later);
  const here = createHere((reason) => notify({ kind: "locate", reason }), later);
  const query = createQuery(atlas.entries, {
    found: search.found,
    reading: search.reading,
    openOn: (entry, day) => today.openOn()?.(entry, day) ?? false,
    language: locale.language,
    distance: here.distance,
  });
  // The day that the list is narrowed to is the day that everything else speaks of.
  createEffect(() => today.setDay(query.filter().open));
  createEffect(() => search.setNear(here.here()?.lngLat ?? null));
  const camera = createCamera();
  const today = createToday(later);
  const settings = createSettings(later, built);
  const ground = createGround(settings, later);
  const relief = createRelief(
    () => camera.status() === "ready" || camera.status() === "no-map",
    () => ground.load().then(ground.hasTerrain),
  );
  const planner = createPlanner({ atlas, today, language: locale.language, say: locale.say, relief }, (text) =>
    notify({ kind: "lost", parts: `plan=${text.slice(0, 60)}` }),
  );
  const [selection, setSelection] = createSignal<Selection | null>(null);
  const [hovered, setHovered] = createSignal<string | null>(null);
  const [sheet, setSheet] = createSignal<SheetStop>("half");
  const [notices, setNotices] = createSignal<readonly Notice[]>([]);
  /** Metres along the opened trail that the profile and the map both point at. */
  const [trailCursorM, setTrailCursorM] = createSignal<number | null>(null);

  /** The opened trail's line with heights, while its page shows their profile: the map draws its slopes. */
  const [profiled, setProfiled] = createSignal<Parts | null>(null);

  const selected = createMemo<Entry | null>(() => {
    const wanted = selection();
    return wanted && !isReading(wanted) ? (atlas.byId().get(wanted.id) ?? null) : null;
  });
  const reading = createMemo<Reading | null>(() => {
    const wanted = selection();
    return wanted && isReading(wanted) ? wanted : null;
  });

  /** `whole`: a notice of the same kind is replaced, so that none stands twice. */
  const notify = (notice: Notice) =>
    setNotices((now) => [...now.filter((other) => other.kind !== notice.kind), notice]);

  // Whether a story exists is known only when its file has been read.
  createEffect(() => {
    const wanted = reading();
    const details = atlas.details();
    if (!wanted || !details || atlas.failed().length > 0 || wanted.role === "page") return;
    const known = wanted.role === "story" ? details.stories : details.courses;
    if (known.some(({ id }) => id === wanted.id)) return;
    notify({ kind: "notFound", id: wanted.id });
    setSelection(null);
  });

  return {
    ...locale,
    /** The language of an address that names none. */
    usual: built?.language ?? plainView.language,
    atlas,
    search,
    query,
    here,
    slashKey: createSlashKey(),
    camera,
    today,
    settings,
    ground,
    relief,
    planner,
    selection,
    selected,
    /** The opened story, course or page about the map. */
    reading,
    /** Whether a page lies beside the list, whatever it shows. */
    opened: () => selected() !== null || reading() !== null,
    /** What the opened page is called, once that is known. */
    openedName(): string | null {
      const wanted = reading();
      const details = atlas.details();
      const records = wanted?.role === "story" ? details?.stories : wanted?.role === "course" ? details?.courses : [];
      const name = selected()?.name ?? records?.find(({ id }) => id === wanted?.id)?.name;
      if (wanted?.role === "page") return locale.t().sourcesTitle;
      return name ? locale.say(name) : null;
    },
    /** Whether this is the opened entry: of many rows, only the two that change are told. */
    isSelected: createSelector<string | null, string>(() => selected()?.id ?? null),
    hovered,
    isHovered: createSelector<string | null, string>(hovered),
    hover: setHovered,
    sheet,
    setSheet,
    notices,
    notify,
    dismiss: (kind: Notice["kind"]) => setNotices((now) => now.filter((other) => other.kind !== kind)),
    trailCursorM,
    setTrailCursorM,
    profiled,
    setProfiled,

    open(entry: Entry) {
      setTrailCursorM(null);
      setSelection({ role: entryRole(entry.kind), id: entry.id });
      if (sheet() === "peek") setSheet("half");
    },
    /** Opens a story, a course or a page about the map. */
    openReading(wanted: Reading) {
      setTrailCursorM(null);
      setSelection(wanted);
      if (sheet() === "peek") setSheet("half");
    },
    close() {
      setTrailCursorM(null);
      setSelection(null);
    },
    /** Opens the planner, in place of a page; on a phone it takes the whole sheet. */
    openPlanner() {
      batch(() => {
        setTrailCursorM(null);
        setSelection(null);
        planner.open();
        setSheet("full");
      });
    },
    closePlanner() {
      batch(() => {
        planner.close();
        setSheet("half");
      });
    },
    /** Leaves the page for the list, narrowed to these entries alone. */
    showOnly(ids: readonly string[]) {
      batch(() => {
        query.clear();
        query.setIds(ids);
        setTrailCursorM(null);
        setSelection(null);
        if (sheet() === "peek") setSheet("half");
      });
    },
    /** Puts a view from a link in place; a selection that does not exist is said, and dropped. */
    restore(view: View) {
      const asked = view.selection;
      const read = asked && isReading(asked) && (asked.role !== "page" || asked.id === sourcesPage) ? asked : null;
      const wanted = asked && !isReading(asked) ? atlas.byId().get(asked.id) : undefined;
      if (asked && !wanted && !read) notify({ kind: "notFound", id: asked.id });
      locale.setLanguage(view.language);
      // An id that was renamed still means its entry; one that nobody knows shows nothing, and is left out.
      query.restore({ ...view, ids: [...new Set(view.ids.flatMap((id) => atlas.byId().get(id)?.id ?? []))] });
      setTrailCursorM(null);
      setSelection(wanted ? { role: entryRole(wanted.kind), id: wanted.id } : read);
      camera.setCamera(view.camera);
      ground.restore(view.basemap);
      const before = planner.opened();
      planner.restore(view.plan);
      if (before !== planner.opened()) setSheet(before ? "half" : "full");
    },
    view: (): View => ({
      ...query.filter(),
      order: query.order(),
      camera: camera.camera(),
      selection: selection(),
      language: locale.wanted(),
      basemap: ground.link(),
      plan: planner.link(),
    }),
  };
}
export type App = ReturnType<typeof createApp>;
