import { clock } from "../../domain/beijing-time";
import { planFilesText } from "../../text/plan-files";
import { type PlanSheet, sheetRemarks, stayText } from "./sheet";

/**
 * A plan as a table (RFC 4180): UTF-8 with its mark, so that Excel and WPS read the Chinese; a row for each stop; then
 * what holds for all. Coordinates are WGS 84.
 */
export function toCsv(sheet: PlanSheet): string {
  const t = planFilesText[sheet.language].sheet;
  const rows = sheet.days.flatMap((day) =>
    day.stops.map((stop) => [
      day.number,
      day.date ?? "",
      stop.number,
      text(stop.name),
      stop.arrive === null ? "" : clock(stop.arrive),
      stop.leave === null ? "" : clock(stop.leave),
      stop.visit ?? "",
      stop.lunch,
      stop.rest,
      stop.way ? t.modes[stop.way.mode] : "",
      stop.way?.km?.toFixed(1) ?? "",
      stop.way?.minutes?.likely ?? "",
      stop.way ? t.origins[stop.way.origin] : "",
      stop.lngLat?.[0].toFixed(7) ?? "",
      stop.lngLat?.[1].toFixed(7) ?? "",
      t.positions[stop.quality],
      text(
        [stop.visitRange ? stayText(stop, sheet.language) : "", ...stop.remarks, stop.note].filter(Boolean).join("\n"),
      ),
    ]),
  );
  const remarks = [t.datum, ...sheetRemarks(sheet)].map((remark) => ["", "", "", text(remark)]);
  return `\ufeff${[t.csvHeads, ...rows, ...remarks].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * A text that a spreadsheet will not run: an apostrophe before what begins like a formula (OWASP, CSV injection), the
 * full-width signs that Chinese and Japanese versions take for it included.
 */
export const text = (value: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(value) ? `'${value}` : value);

const cell = (value: string | number): string => {
  const plain = String(value);
  return /[",;\r\n\t]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
