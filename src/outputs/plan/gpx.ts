import type { Position } from "../../domain/line";
import { planFilesText } from "../../text/plan-files";
import { describe, type PlanSheet, type SheetStop, sheetRemarks, stayText, timeText } from "./sheet";
import { degrees, height, textElement } from "./xml";

/**
 * A plan as GPX 1.1 (WGS 84): a waypoint for each stop that has a position, a track for each trail whose course is known.
 * Schematic lines are left out, and the stop says so. `now` is when the file is made, milliseconds.
 */
export function toGpx(sheet: PlanSheet, now: number): string {
  const t = planFilesText[sheet.language].sheet;
  const stops = sheet.days.flatMap((day) => day.stops.map((stop) => ({ stop, title: day.title })));
  const remarks = [sheet.note, t.datum, ...leftOut(sheet), ...sheetRemarks(sheet)].filter(Boolean).join("\n");
  const points = stops.flatMap(({ stop, title }) => {
    if (!stop.lngLat) return [];
    const about = [
      `${title} · ${t.stop(stop.number)} · ${timeText(stop, sheet.language)}`,
      stayText(stop, sheet.language),
    ];
    const text = [...about, describe(stop)].filter(Boolean).join("\n");
    return [`<wpt ${position(stop.lngLat)}>${textElement("name", stop.name)}${textElement("desc", text)}</wpt>`];
  });
  const tracks = stops.flatMap(({ stop }) => (stop.line ? [track(stop, stop.line)] : []));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Beilou" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">',
    `<metadata>${textElement("name", sheet.name)}${textElement("desc", remarks)}<time>${new Date(now).toISOString()}</time></metadata>`,
    ...points,
    ...tracks,
    "</gpx>",
    "",
  ].join("\n");
}

/** Which stops' lines, or places, a file of positions does not have, and why. */
export function leftOut({ days, language }: PlanSheet): string[] {
  const t = planFilesText[language].sheet;
  const stops = days.flatMap((day) => day.stops);
  const named = (which: readonly SheetStop[], why: string) =>
    which.length === 0 ? [] : [`${which.map(({ name }) => name).join(language === "zh" ? "、" : ", ")}: ${why}`];
  return [
    ...named(
      stops.filter(({ sketch }) => sketch !== null),
      t.schematicLeftOut,
    ),
    ...named(
      stops.filter(({ lngLat }) => lngLat === null),
      t.unplaced,
    ),
  ];
}

const position = ([lng, lat]: Position) => `lat="${degrees(lat as number)}" lon="${degrees(lng as number)}"`;

function track(stop: SheetStop, line: NonNullable<SheetStop["line"]>): string {
  const segments = line.map((part) => `<trkseg>\n${part.map(point).join("\n")}\n</trkseg>`);
  return `<trk>${textElement("name", stop.name)}${textElement("desc", describe(stop))}${segments.join("")}</trk>`;
}

const point = (at: Position) =>
  at[2] === undefined ? `<trkpt ${position(at)}/>` : `<trkpt ${position(at)}><ele>${height(at[2])}</ele></trkpt>`;
