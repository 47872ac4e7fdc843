import type { Camera } from "./camera";
import type { Language, Selection } from "./entry";
import { decodeList, encodeList, isId, type ListView, type LostPart, plainList } from "./filter-link";
import { cameraBounds, contains, maxZoom, minZoom } from "./geo";

/**
 * What a link restores. Only what differs from `plainView` is written. Its keys: `map`; one of `site`, `trail`, `route`,
 * `story`, `course` (an id) and `page` (`sources`: how the facts are known); the list's filter and order
 * (filter-link.ts): `q`, `kind`, `theme`, `mode`, `town`, `years`, `placed`, `stepfree`, `open`, `ids`, `order`; `lang`;
 * `basemap` (`auto` or the id of a ground in config.json); `plan` (`own`: the planner stands open; else a plan as data/plan-link.ts writes it).
 */
export interface View extends ListView {
  readonly camera: Camera | null;
  readonly selection: Selection | null;
  readonly language: Language;
  /** What lies under the sites; null leaves it to the settings and the device. */
  readonly basemap: string | null;
  readonly plan: string | null;
}
export const plainView: View = {
  ...plainList,
  camera: null,
  selection: null,
  language: "zh",
  basemap: null,
  plan: null,
};

const roles: readonly Selection["role"][] = ["site", "trail", "route", "story", "course", "page"];
/** In a link: the planner stands open on one's own plan. Any other word there is a plan that was sent. */
export const ownPlan = "own";
/** Longer than any link we write; what follows is not read. */
const longestLink = 8000;

/** `zoom/lat/lng`, with as many digits as a pixel at that zoom needs: MapLibre's own form. */
export function encodeCamera({ lng, lat, zoom: exactZoom }: Camera): string {
  const zoom = Math.round(exactZoom * 100) / 100;
  const digits = Math.max(0, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
  return `${zoom}/${Number(lat.toFixed(digits))}/${Number(lng.toFixed(digits))}`;
}

export function decodeCamera(text: string): Camera | null {
  const parts = text.split("/");
  if (parts.length < 3 || parts.slice(0, 3).some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return null;
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  if (!contains(cameraBounds, [lng, lat])) return null;
  return { lng, lat, zoom: Math.min(Math.max(zoom, minZoom), maxZoom) };
}

/**
 * The fragment of a view, without its `#`; empty for the plain view. Slashes and commas stay readable. `usual`: the
 * language of an address without a fragment, where that is another than Chinese; whatever has one says its own.
 */
export function encodeView(view: View, usual: Language = plainView.language): string {
  const parts: string[] = [];
  if (view.camera) parts.push(`map=${encodeCamera(view.camera)}`);
  if (view.selection) parts.push(`${view.selection.role}=${view.selection.id}`);
  parts.push(...encodeList(view));
  if (view.language !== plainView.language) parts.push(`lang=${view.language}`);
  if (view.basemap) parts.push(`basemap=${view.basemap}`);
  if (view.plan) parts.push(`plan=${view.plan}`);
  return parts.join("&") || (view.language === usual ? "" : `lang=${view.language}`);
}

/** Reads a fragment. Unknown keys are passed over; a value that cannot be used is left out and named in `lost`. */
export function decodeView(fragment: string, usual: Language = plainView.language): { view: View; lost: LostPart[] } {
  const lost: LostPart[] = [];
  const params = new URLSearchParams(fragment.replace(/^#/, "").slice(0, longestLink));
  const lose = (key: string, value: string) => lost.push({ key, value: value.slice(0, 60) });

  const map = params.get("map");
  const camera = map === null ? null : decodeCamera(map);
  if (map !== null && !camera) lose("map", map);

  let selection: Selection | null = null;
  for (const role of roles) {
    const id = params.get(role);
    if (id === null) continue;
    if (!selection && isId(id)) selection = { role, id };
    else lose(role, id);
  }

  const language = params.get("lang");
  if (language !== null && language !== "zh" && language !== "en") lose("lang", language);
  const basemap = params.get("basemap");
  const ground = basemap !== null && isId(basemap) ? basemap : null;
  if (basemap !== null && !ground) lose("basemap", basemap);
  const plan = params.get("plan");
  const readable = plan !== null && (plan === ownPlan || /^\d[\w-]+$/.test(plan));
  if (plan !== null && !readable) lose("plan", plan);
  return {
    view: {
      ...decodeList(params, lose),
      plan: readable ? plan : null,
      camera,
      selection,
      language: language === "en" ? "en" : params.size > 0 ? plainView.language : usual,
      basemap: ground,
    },
    lost,
  };
}
