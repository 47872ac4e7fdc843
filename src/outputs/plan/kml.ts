import type { Position } from "../../domain/line";
import { planFilesText } from "../../text/plan-files";
import { leftOut } from "./gpx";
import { describe, type PlanSheet, type SheetDay, type SheetStop, sheetRemarks, stayText, timeText } from "./sheet";
import { degrees, height, textElement } from "./xml";

/**
 * A plan as KML 2.2 (OGC 07-147r2; WGS 84): a folder for each day, a placemark for each stop that has a position, a line
 * for each trail whose course is known. Schematic lines are left out, and the stop says so. No address is in it, so that
 * nothing is loaded when it is opened.
 */
export function toKml(sheet: PlanSheet): string {
  const t = planFilesText[sheet.language].sheet;
  const remarks = [sheet.note, t.datum, ...leftOut(sheet), ...sheetRemarks(sheet)].filter(Boolean).join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `${textElement("name", sheet.name)}${textElement("description", remarks)}`,
    '<Style id="trail"><LineStyle><color>ff1c23a8</color><width>4</width></LineStyle></Style>',
    ...sheet.days.map((day) => folder(day, sheet)),
    "</Document></kml>",
    "",
  ].join("\n");
}

function folder(day: SheetDay, sheet: PlanSheet): string {
  const placemarks = day.stops.flatMap((stop) => [
    ...(stop.lngLat ? [placemark(stop, sheet, stop.lngLat)] : []),
    ...(stop.line ? [linePlacemark(stop, stop.line)] : []),
  ]);
  return `<Folder>${textElement("name", day.title)}\n${placemarks.join("\n")}\n</Folder>`;
}

function placemark(stop: SheetStop, { language }: PlanSheet, at: Position): string {
  const t = planFilesText[language].sheet;
  const about = [`${t.stop(stop.number)} · ${timeText(stop, language)}`, stayText(stop, language), describe(stop)];
  const text = about.filter(Boolean).join("\n");
  return `<Placemark>${textElement("name", stop.name)}${textElement("description", text)}<Point><coordinates>${tuple(at)}</coordinates></Point></Placemark>`;
}

function linePlacemark(stop: SheetStop, line: NonNullable<SheetStop["line"]>): string {
  const lines = line.map(
    (part) =>
      `<LineString><tessellate>1</tessellate><coordinates>\n${part.map(tuple).join("\n")}\n</coordinates></LineString>`,
  );
  const geometry = lines.length === 1 ? lines[0] : `<MultiGeometry>${lines.join("")}</MultiGeometry>`;
  return `<Placemark>${textElement("name", stop.name)}${textElement("description", describe(stop))}<styleUrl>#trail</styleUrl>${geometry}</Placemark>`;
}

const tuple = ([lng, lat, metres]: Position) =>
  [degrees(lng as number), degrees(lat as number), ...(metres === undefined ? [] : [height(metres)])].join(",");
