import type { Feature, FeatureCollection } from "geojson";
import { clock } from "../../domain/beijing-time";
import { leftOut } from "./gpx";
import { type PlanSheet, type SheetStop, sheetRemarks, stayText } from "./sheet";

/**
 * A plan as GeoJSON (RFC 7946): a feature for each stop, without geometry where its position is not known, and one for
 * each trail whose course is known. Schematic lines are left out. What no feature can say stands in `description`.
 */
export function toGeoJson(sheet: PlanSheet): string {
  const features = sheet.days.flatMap(({ number, date, stops }) =>
    stops.flatMap((stop) => [...pointOf(stop, { day: number, date }, sheet.language), ...lineOf(stop)]),
  );
  const description = [sheet.note, ...leftOut(sheet), ...sheetRemarks(sheet)].filter(Boolean).join("\n");
  const collection: FeatureCollection & Record<string, unknown> = {
    type: "FeatureCollection",
    name: sheet.name,
    description,
    features,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

const round = (value: number) => Number(value.toFixed(7));

function pointOf(
  stop: SheetStop,
  day: { readonly day: number; readonly date: string | null },
  language: PlanSheet["language"],
): Feature[] {
  const geometry = stop.lngLat && ({ type: "Point", coordinates: stop.lngLat.map(round) } as const);
  const properties = {
    name: stop.name,
    ...day,
    stop: stop.number,
    arrive: stop.arrive === null ? null : clock(stop.arrive),
    leave: stop.leave === null ? null : clock(stop.leave),
    minutes: stop.visit,
    stay: stayText(stop, language),
    position: stop.quality,
    remarks: stop.remarks,
    note: stop.note,
  };
  // GeoJSON's own types do not know that a feature may be nowhere.
  return [{ type: "Feature", geometry, properties } as unknown as Feature];
}

function lineOf({ line, name, number }: SheetStop): Feature[] {
  if (!line) return [];
  const coordinates = line.map((part) => part.map((at) => at.map(round)));
  return [{ type: "Feature", geometry: { type: "MultiLineString", coordinates }, properties: { name, stop: number } }];
}
