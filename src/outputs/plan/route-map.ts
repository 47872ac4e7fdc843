import { fitCamera, metresPerPixel, projection } from "../../domain/camera";
import type { GroundPlace } from "../../domain/entry";
import { formatRound } from "../../domain/format";
import { type Bounds, boundsOf, type LngLat } from "../../domain/geo";
import { type LabelBox, placeLabels, textWidth } from "../../domain/labels";
import { lengthM, type Parts, pointAlong } from "../../domain/line";
import { planFilesText } from "../../text/plan-files";
import type { PlanSheet, SheetStop } from "./sheet";
import { escapeText } from "./xml";

/** Colours of the printed map: docs and paper are always light. */
export const ink = {
  ground: "#F6F2E8",
  panel: "#FFFDF7",
  ink: "#20251F",
  quiet: "#5A625B",
  hairline: "#C9C4B6",
  accent: "#A8231C",
};
export const fonts = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

type Pixel = readonly [x: number, y: number];
/** One stop, or several too near to each other to be told apart. */
interface Pin {
  readonly stops: readonly SheetStop[];
  readonly text: string;
  readonly at: Pixel;
}

const pinRadius = 12;
/** Stops nearer than this share a pin. */
const apartPx = 22;
const labelPx = 14;
/** So close that a village fills the picture, and no closer: positions are rarely better than that. */
const closest = 14;

/**
 * The map of a plan as SVG elements in a box of `width` × `height` pixels: numbered stops, known trails as lines, sketches
 * broken and named so, straight dashed lines between stops, names of towns, scale and north. Null where no stop is placed.
 */
export function routeMap(
  sheet: PlanSheet,
  places: readonly GroundPlace[],
  { width, height }: { readonly width: number; readonly height: number },
): string | null {
  const t = planFilesText[sheet.language].sheet;
  const stops = sheet.days.flatMap((day) => day.stops);
  const lines = stops.flatMap(({ line, sketch }) => line ?? sketch ?? []);
  const points = stops.flatMap(({ lngLat }) => (lngLat ? [lngLat] : []));
  const bounds = boundsOf([...points, ...lines.flat().map(([lng, lat]): LngLat => [lng as number, lat as number])]);
  if (!bounds) return null;
  const camera = fitCamera(bounds, { width, height }, 64, closest);
  const { toPixel, fromPixel } = projection(camera, { width, height });
  const pins = sharedPins(
    sheet.days.flatMap((day) =>
      day.stops.flatMap((stop): Pin[] =>
        stop.lngLat
          ? [
              {
                stops: [stop],
                text: sheet.days.length > 1 ? `${day.number}-${stop.number}` : `${stop.number}`,
                at: toPixel(stop.lngLat),
              },
            ]
          : [],
      ),
    ),
  );
  const legs = sheet.days.map(({ stops: ofDay, back }) => {
    const path = ofDay.flatMap(({ lngLat }) => (lngLat ? [toPixel(lngLat)] : []));
    // The way back to the first stop closes the ring.
    return back && path.length > 2 ? [...path, path[0] as Pixel] : path;
  });
  const [west, north] = fromPixel([0, 0]);
  const [east, south] = fromPixel([width, height]);
  return [
    `<rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    ...legs.map((path) =>
      path.length > 1
        ? `<path d="${d(path)}" fill="none" stroke="${ink.quiet}" stroke-width="2" stroke-dasharray="6 6"/>`
        : "",
    ),
    ...stops.map(({ line }) => (line ? trailLine(line, toPixel) : "")),
    ...stops.map(({ sketch }) => (sketch ? sketchLine(sketch, toPixel, t.schematicWord) : "")),
    ...labels(pins, towns(places, sheet, [west, south, east, north], toPixel), { width, height }),
    ...pins.map(pinMark),
    scale(camera.lat, camera.zoom, height, sheet.language),
    `<path d="M${width - 26} 40v-22l-6 10m6 -10l6 10" fill="none" stroke="${ink.ink}" stroke-width="2"/><text x="${width - 26}" y="56" text-anchor="middle" font-size="13" fill="${ink.ink}">${escapeText(t.north)}</text>`,
  ].join("");
}

const n = (value: number) => value.toFixed(1);
const d = (path: readonly Pixel[]) => path.map(([x, y], i) => `${i === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("");
type ToPixel = (point: LngLat) => [number, number];
const pathOf = (parts: Parts, toPixel: ToPixel) =>
  parts.map((part) => d(part.map(([lng, lat]) => toPixel([lng as number, lat as number])))).join("");

function trailLine(line: Parts, toPixel: ToPixel): string {
  const path = pathOf(line, toPixel);
  return `<path d="${path}" fill="none" stroke="${ink.panel}" stroke-width="7"/><path d="${path}" fill="none" stroke="${ink.accent}" stroke-width="4"/>`;
}

function sketchLine(line: Parts, toPixel: ToPixel, word: string): string {
  const middle = pointAlong(line, lengthM(line) / 2);
  const [x, y] = middle ? toPixel(middle) : [0, 0];
  const path = `<path d="${pathOf(line, toPixel)}" fill="none" stroke="${ink.accent}" stroke-width="3" stroke-dasharray="2 7" stroke-linecap="round"/>`;
  return `${path}${label({ x, y: y - 20, text: word, size: 13, anchor: "middle", fill: ink.accent })}`;
}

function sharedPins(pins: readonly Pin[]): Pin[] {
  const shared: Pin[] = [];
  for (const pin of pins) {
    const near = shared.findIndex(({ at: [x, y] }) => Math.hypot(x - pin.at[0], y - pin.at[1]) < apartPx);
    const other = shared[near];
    if (!other) shared.push(pin);
    else shared[near] = { ...other, stops: [...other.stops, ...pin.stops], text: `${other.text}·${pin.text}` };
  }
  return shared;
}

const halfWidth = ({ text }: Pin) => Math.max(pinRadius, text.length * 3.2 + 6);

function pinMark(pin: Pin): string {
  const {
    stops,
    text,
    at: [x, y],
  } = pin;
  const pill = (grow: number, style: string) => {
    const [half, high] = [halfWidth(pin) + grow, pinRadius + grow];
    return `<rect x="${n(x - half)}" y="${n(y - high)}" width="${n(2 * half)}" height="${n(2 * high)}" rx="${n(high)}" ${style}/>`;
  };
  const rough = stops.some(({ quality, sketch }) => quality === "approximate" || quality === "unknown" || sketch);
  const ring = rough ? pill(5, `fill="none" stroke="${ink.ink}" stroke-width="1.5" stroke-dasharray="3 3"`) : "";
  const disc = pill(0, `fill="${ink.accent}" stroke="${ink.panel}" stroke-width="2"`);
  return `${ring}${disc}<text x="${n(x)}" y="${n(y + 4.5)}" text-anchor="middle" font-size="${text.length > 2 ? 10 : 13}" font-weight="700" fill="${ink.panel}">${escapeText(text)}</text>`;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly fill: string;
}
const label = ({ x, y, text, size, anchor, fill }: Label) =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}" stroke="${ink.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeText(text)}</text>`;

function towns(
  places: readonly GroundPlace[],
  { language }: PlanSheet,
  [west, south, east, north]: Bounds,
  toPixel: ToPixel,
): Label[] {
  return places
    .filter(({ kind, lngLat: [lng, lat] }) => kind === "town" && lng > west && lng < east && lat > south && lat < north)
    .map(({ name, lngLat }) => {
      const [x, y] = toPixel(lngLat);
      return { x, y, text: name[language], size: 13, anchor: "middle", fill: ink.quiet };
    });
}

/** Names of stops right of their pins, or left where there is no room, then those of towns; none over another. */
function labels(pins: readonly Pin[], others: readonly Label[], size: { width: number; height: number }): string[] {
  const names = pins.map((pin): Label => {
    const [x, y] = pin.at;
    const name = [...new Set(pin.stops.map((stop) => stop.name))].join(" · ");
    const most = pin.stops.length > 1 ? 26 : 18;
    const text =
      name.length > most
        ? `${Array.from(name)
            .slice(0, most - 1)
            .join("")}…`
        : name;
    const beside = halfWidth(pin) + 8;
    const right = x + beside + textWidth(text, labelPx) < size.width;
    return {
      x: x + (right ? 1 : -1) * beside,
      y: y + 5,
      text,
      size: labelPx,
      anchor: right ? "start" : "end",
      fill: ink.ink,
    };
  });
  const all = [...names, ...others];
  const obstacles = pins.map((pin): LabelBox => {
    const [x, y] = pin.at;
    return { x: x - halfWidth(pin), y: y - pinRadius, width: 2 * halfWidth(pin), height: 2 * pinRadius };
  });
  const kept = placeLabels(all.map(boxOf), obstacles);
  const whole = (one: Label) => boxOf(one).x >= 0 && boxOf(one).x + boxOf(one).width <= size.width;
  return all.flatMap((one, i) => (kept.has(i) && whole(one) ? [label(one)] : []));
}

function boxOf({ x, y, text, size, anchor }: Label): LabelBox {
  const width = textWidth(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size, width, height: size * 1.3 };
}

function scale(lat: number, zoom: number, height: number, language: PlanSheet["language"]): string {
  const most = metresPerPixel(lat, zoom) * 160;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((one) => one <= most) ?? power;
  const px = metres / metresPerPixel(lat, zoom);
  return `<path d="M16 ${height - 22}v6h${n(px)}v-6" fill="none" stroke="${ink.ink}" stroke-width="2"/><text x="22" y="${height - 24}" font-size="13" fill="${ink.ink}">${escapeText(formatRound(metres, language))}</text>`;
}
