import type { Camera } from "./camera";
import { type EntryKind, entryKinds, type Language, type Selection } from "./entry";
import { cameraBounds, contains, maxZoom, minZoom } from "./geo";

/**
 * What a link restores. Only what differs from `plainView` is written. Its keys: `map`; one of `site`, `trail`, `route`,
 * `story`, `course` (an id) and `page` (`sources`: how the facts are known); `q`, `kind`; `ids` (the list narrowed to
 * these entries, at most `mostIds`); `lang`.
 */
export interface View {
  readonly camera: Camera | null;
  readonly selection: Selection | null;
  readonly text: string;
  readonly kinds: readonly EntryKind[];
  /** The only entries that are shown; none means all. */
  readonly ids: readonly string[];
  readonly language: Language;
}
export const plainView: View = { camera: null, selection: null, text: "", kinds: [], ids: [], language: "zh" };

/** A part of a link that could not be used: its key, and the value as it stood. */
export interface LostPart {
  readonly key: string;
  readonly value: string;
}

const roles: readonly Selection["role"][] = ["site", "trail", "route", "story", "course", "page"];
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isId = (text: string) => slug.test(text) && text.length <= 60;
/** More than any route has stops. */
export const mostIds = 60;
/** Longer than any link we write; what follows is not read. */
const longestLink = 8000;
const longestText = 100;
/** Half an emoji, as a cut can leave it, cannot be written in a link: encodeURIComponent throws. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "");

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

/** The fragment of a view, without its `#`; empty for the plain view. Slashes and commas stay readable. */
export function encodeView(view: View): string {
  const parts: string[] = [];
  if (view.camera) parts.push(`map=${encodeCamera(view.camera)}`);
  if (view.selection) parts.push(`${view.selection.role}=${view.selection.id}`);
  const text = wellFormed(view.text);
  if (text) parts.push(`q=${encodeURIComponent(text)}`);
  if (view.kinds.length > 0) parts.push(`kind=${view.kinds.join(",")}`);
  if (view.ids.length > 0) parts.push(`ids=${view.ids.join(",")}`);
  if (view.language !== plainView.language) parts.push(`lang=${view.language}`);
  return parts.join("&");
}

/** Reads a fragment. Unknown keys are passed over; a value that cannot be used is left out and named in `lost`. */
export function decodeView(fragment: string): { view: View; lost: LostPart[] } {
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

  const kinds: EntryKind[] = [];
  for (const kind of (params.get("kind") ?? "").split(",").filter(Boolean)) {
    const known = entryKinds.find((candidate) => candidate === kind);
    if (!known) lose("kind", kind);
    else if (!kinds.includes(known)) kinds.push(known);
  }

  const ids: string[] = [];
  for (const id of (params.get("ids") ?? "").split(",").filter(Boolean)) {
    if (!isId(id) || ids.length === mostIds) lose("ids", id);
    else if (!ids.includes(id)) ids.push(id);
  }

  const language = params.get("lang");
  if (language !== null && language !== "zh" && language !== "en") lose("lang", language);
  const text = params.get("q") ?? "";
  if (text.length > longestText) lose("q", text);
  return {
    view: {
      camera,
      selection,
      text: wellFormed(text.slice(0, longestText)),
      kinds,
      ids,
      language: language === "en" ? "en" : plainView.language,
    },
    lost,
  };
}
