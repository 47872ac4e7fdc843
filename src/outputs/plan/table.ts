import { clock } from "../../domain/beijing-time";
import { planFilesText } from "../../text/plan-files";
import { type PlanSheet, type SheetDay, sheetRemarks, stayText, timeText, wayText } from "./sheet";
import { escapeText } from "./xml";

/** The cells of a day's timetable, row by row: what table, picture and page show. */
export function dayRows(day: SheetDay, { language }: PlanSheet): string[][] {
  const t = planFilesText[language].sheet;
  const rows = day.stops.map((stop) => [
    String(stop.number),
    timeText(stop, language),
    stop.name,
    stayText(stop, language),
    stop.way ? wayText(stop.way, language) : "",
    [...stop.remarks, stop.note].filter(Boolean).join("\n"),
  ]);
  if (day.back || day.end !== null)
    rows.push([
      "",
      day.end === null ? "" : t.end(clock(day.end)),
      day.back ? t.back : "",
      "",
      day.back ? wayText(day.back, language) : "",
      "",
    ]);
  return rows;
}

const border = "border:1px solid #555;padding:3px 6px;vertical-align:top;text-align:left";

/** The timetable as tables for Word and WPS: styles stand on every cell, as those programs drop style sheets. */
export function toHtmlTable(sheet: PlanSheet): string {
  const t = planFilesText[sheet.language].sheet;
  const cells = (tag: "th" | "td", row: readonly string[]) =>
    row.map((cell) => `<${tag} style="${border}">${multiline(cell)}</${tag}>`).join("");
  const days = sheet.days.map((day) => {
    const rows = dayRows(day, sheet).map((row) => `<tr>${cells("td", row)}</tr>`);
    const turns = day.rotation.map((line) => `<p>${escapeText(line)}</p>`);
    return `<p><b>${escapeText(day.title)}</b></p><table style="border-collapse:collapse"><thead><tr>${cells("th", t.heads)}</tr></thead><tbody>${rows.join("")}</tbody></table>${turns.length > 0 ? `<p>${escapeText(t.rotation)}</p>${turns.join("")}` : ""}`;
  });
  const remarks = sheetRemarks(sheet).map((remark) => `<p>${escapeText(remark)}</p>`);
  return `<h2>${escapeText(sheet.name)}</h2>${days.join("")}${remarks.join("")}`;
}

/** Escaped text whose line feeds stay lines. */
export const multiline = (text: string): string => escapeText(text).replaceAll("\n", "<br>");
