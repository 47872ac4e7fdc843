import { clock } from "../../domain/beijing-time";
import { planFilesText } from "../../text/plan-files";
import { type PlanSheet, type SheetDay, sheetRemarks, stayText, timeText, wayText } from "./sheet";

/** A plan as plain text, for WeChat and for mail: short lines, no table. */
export function toPlainText(sheet: PlanSheet): string {
  const heading = sheet.language === "zh" ? `【${sheet.name}】` : sheet.name;
  const blocks = [[heading, sheet.note].filter(Boolean).join("\n"), ...sheet.days.map((day) => dayText(day, sheet))];
  const t = planFilesText[sheet.language].sheet;
  if (sheet.checks.length > 0) blocks.push([t.checks, ...sheet.checks.map((one) => `· ${one}`)].join("\n"));
  blocks.push(sheetRemarks(sheet).join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

function dayText(day: SheetDay, { language }: PlanSheet): string {
  const t = planFilesText[language].sheet;
  const lines = day.stops.flatMap((stop) => [
    ...(stop.way ? [`↓ ${wayText(stop.way, language)}`] : []),
    [`${stop.number}. ${timeText(stop, language)}`, stop.name, stayText(stop, language)].filter(Boolean).join("  "),
    ...[...stop.remarks, ...stop.note.split("\n")].filter(Boolean).map((line) => `   ${line}`),
  ]);
  if (day.back) lines.push(`↓ ${wayText(day.back, language)}`, t.back);
  if (day.end !== null) lines.push(t.end(clock(day.end)));
  if (day.rotation.length > 0) lines.push(t.rotation, ...day.rotation);
  return [day.title, ...lines].join("\n");
}
