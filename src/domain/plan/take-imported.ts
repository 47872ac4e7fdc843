import { distanceM } from "../distance";
import type { LngLat } from "../geo";
import type { Imported, ImportedTrack } from "../imported";
import { addStop, changeLeg, changeStop } from "./commands";
import { pointFacts } from "./facts";
import { most, type Plan } from "./plan";
import { type Walk, walkOf } from "./walk";

/** How the two ends of a track are named in a plan. */
export interface TrackWords {
  readonly unnamed: string;
  readonly start: (name: string) => string;
  readonly end: (name: string) => string;
  /** What the plan keeps of the track in words: metres. */
  readonly note: (lengthM: number, ascentM: number | null, onTerrain: boolean) => string;
}

/** Nearer than this the end is the start: a round. */
const roundM = 100;

/**
 * The plan with what was imported put at the end of a day, WGS 84. Points become own points. A plan keeps no lines: a
 * track becomes its two ends with the walk between them, or one stop where it is a round, its minutes worked out from
 * its length, heights and the group's pace. `left`: what the day has no room for.
 */
export function takeImported(
  plan: Plan,
  day: number,
  { points, tracks }: Pick<Imported, "points" | "tracks">,
  words: TrackWords,
): { readonly plan: Plan; readonly left: number } {
  let now = plan;
  let left = 0;
  const room = (stops: number) => (now.days[day]?.stops.length ?? most.stopsADay) + stops <= most.stopsADay;
  const put = (name: string, lngLat: LngLat, note: string): string => {
    now = addStop(now, day, { kind: "point", name: name.slice(0, most.nameLength), lngLat });
    const key = now.days[day]?.stops.at(-1)?.key ?? "";
    if (note) now = changeStop(now, key, { note: note.slice(0, most.noteLength) });
    return key;
  };
  for (const { name, note, lngLat } of points) {
    if (room(1)) put(name ?? "", lngLat, note);
    else left++;
  }
  for (const track of tracks) {
    const walk = walkAlong(track, plan);
    const name = track.name ?? words.unnamed;
    const round = walk !== null && distanceM(walk.entry, walk.exit) < roundM;
    if (!walk || !room(round ? 1 : 2)) {
      left++;
      continue;
    }
    const note = words.note(walk.lengthM, walk.ascentM, track.onTerrain === true);
    const start = put(round ? name : words.start(name), walk.entry, note);
    if (round) now = changeStop(now, start, { minutes: walk.minutes.likely });
    else {
      const end = put(words.end(name), walk.exit, "");
      const km = Math.round(walk.lengthM / 10) / 100;
      now = changeLeg(now, end, { mode: "foot", minutes: walk.minutes.likely, km });
    }
  }
  return { plan: now, left };
}

function walkAlong({ parts, onTerrain = false }: ImportedTrack, plan: Plan): Walk | null {
  const whole = { kind: "trail", id: "", walk: "one-way", fromKm: null, toKm: null } as const;
  return walkOf(whole, { ...pointFacts([0, 0]), kind: "trail", course: "surveyed", line: parts, onTerrain }, plan);
}
