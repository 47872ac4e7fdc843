import { batch, createMemo, createSignal } from "solid-js";
import {
  autoGround,
  type Basemap,
  bundledBasemap,
  contoursFile,
  groundsToTry,
  type Installed,
  terrainFile,
} from "../domain/basemap";
import type { Settings } from "./settings";
import { deviceStore } from "./storage";

/** The code that reads what a ground needs. */
export type GroundLoader = Pick<typeof import("../data/load-ground"), "loadInstalled" | "loadStyle" | "probePack">;

/** What is drawn from elevation, where the pack has it. */
export interface ReliefLook {
  readonly hillshade: boolean;
  readonly contours: boolean;
  /** The land in 3D. */
  readonly terrain: boolean;
  /** How many times higher than true the land stands in 3D. */
  readonly exaggeration: number;
}
const plainLook: ReliefLook = { hillshade: true, contours: true, terrain: false, exaggeration: 1.5 };
export const exaggerations = { min: 1, max: 3, step: 0.25 };

/** Why a ground is not what lies under the sites. */
export type GroundFault = "silent" | "failed" | "noRange" | "notSetUp";
export interface FailedGround {
  readonly basemap: Basemap;
  readonly fault: GroundFault;
}

const keptKey = "beilou:ground";

/** What lies under the sites: what was chosen, what stands, and what became of the rest. */
export function createGround(settings: Settings, getLoader: () => Promise<GroundLoader>, store = deviceStore()) {
  const kept = readKept(store.read(keptKey));
  /** From the link, or chosen on this page. */
  const [asked, setAsked] = createSignal<string | null>(null);
  const [own, setOwn] = createSignal<string | null>(kept.basemap);
  const [look, setLook] = createSignal<ReliefLook>(kept.look);
  const [installed, setInstalled] = createSignal<Installed>();
  const [standing, setStanding] = createSignal<Basemap>(bundledBasemap);
  const [asking, setAsking] = createSignal<Basemap | null>(null);
  const [failed, setFailed] = createSignal<FailedGround | null>(null);
  const [round, setRound] = createSignal(0);
  let keeps = true;

  const grounds = () => settings.config()?.grounds;
  const plain = () => grounds()?.plain ?? autoGround;
  const choice = createMemo(() => asked() ?? own() ?? plain());
  /** The grounds to try, best first; undefined until it is known what there is. */
  const toTry = createMemo(() => {
    const [now, files] = [grounds(), installed()];
    return now && files && groundsToTry(choice(), now.basemaps, files);
  });

  function keep() {
    if (!keeps) return;
    const basemap = own();
    if (basemap === null && JSON.stringify(look()) === JSON.stringify(plainLook)) store.remove(keptKey);
    else store.write(keptKey, JSON.stringify({ basemap, look: look() }));
  }

  return {
    choice,
    toTry,
    look,
    basemaps: () => grounds()?.basemaps ?? [bundledBasemap],
    installed,
    hasTerrain: () => installed()?.has(terrainFile) ?? false,
    hasContours: () => installed()?.has(contoursFile) ?? false,
    standing,
    setStanding,
    /** The ground that was asked and has not answered yet. */
    asking,
    setAsking,
    /** The ground that was wanted and is not to be had. */
    failed,
    setFailed,
    /** Grows with each wish to try again. */
    round,
    retry: () => setRound((now) => now + 1),
    /** Reads which grounds there are, once. */
    async load(): Promise<void> {
      const [loader] = await Promise.all([getLoader(), settings.load()]);
      setInstalled(await loader.loadInstalled());
    },
    loader: getLoader,
    /** Chooses for this page and, except in a frame, for this device. */
    choose(id: string) {
      batch(() => {
        setFailed(null);
        setOwn(id === plain() ? null : id);
        setAsked(id === plain() ? null : id);
        setRound((now) => now + 1);
      });
      keep();
    },
    change(next: Partial<ReliefLook>) {
      setLook((now) => ({ ...now, ...next }));
      keep();
    },
    /** What a link asks for; null leaves it to the device. */
    restore: setAsked,
    /** In a frame the page around decides, and the device remembers nothing. */
    frame(id: string) {
      keeps = false;
      batch(() => {
        setOwn(null);
        setLook(plainLook);
        setAsked(id === autoGround ? null : id);
      });
    },
    /** As the link says it; null for the plain ground. */
    link: () => (choice() === plain() ? null : choice()),
  };
}
export type Ground = ReturnType<typeof createGround>;

/** What the device remembers; the plain look for whatever cannot be read. */
function readKept(text: string | null): { basemap: string | null; look: ReliefLook } {
  try {
    const read = JSON.parse(text ?? "{}") as { basemap?: unknown; look?: Partial<Record<keyof ReliefLook, unknown>> };
    const flag = (key: "hillshade" | "contours" | "terrain") =>
      typeof read.look?.[key] === "boolean" ? read.look[key] : plainLook[key];
    const times = Number(read.look?.exaggeration);
    return {
      basemap: typeof read.basemap === "string" ? read.basemap.slice(0, 40) : null,
      look: {
        hillshade: flag("hillshade"),
        contours: flag("contours"),
        terrain: flag("terrain"),
        exaggeration: times >= exaggerations.min && times <= exaggerations.max ? times : plainLook.exaggeration,
      },
    };
  } catch {
    return { basemap: null, look: plainLook };
  }
}
