import type { GroundPlace } from "../../domain/entry";
import { planFilesText } from "../../text/plan-files";
import { fonts, routeMap } from "./route-map";
import { type PlanSheet, type SheetDay, sheetRemarks } from "./sheet";
import { dayRows, multiline } from "./table";
import { escapeText } from "./xml";

const size = { width: 960, height: 600 };
const style = `body{font:16px/1.7 ${fonts};color:#20251F;background:#FFFDF7;margin:0 auto;max-width:60rem;padding:1rem}
h1{font-size:1.75rem;line-height:1.3}h2{font-size:1.25rem}svg{width:100%;height:auto;border:1px solid #C9C4B6}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8A8F86;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td:nth-child(1),td:nth-child(2){white-space:nowrap}.quiet{color:#5A625B;font-size:.875rem}.scroll:focus-visible{outline:2px solid #A8231C}
@media print{body{padding:0;max-width:none}tr,svg{break-inside:avoid}.scroll{overflow:visible}}`;

/**
 * A plan as one HTML file that opens without a network: text, map drawn as SVG, tables. Everything that a person typed is
 * text; there is no script, and a policy in the file forbids any.
 */
export function toPage(sheet: PlanSheet, places: readonly GroundPlace[]): string {
  const t = planFilesText[sheet.language].sheet;
  const map = routeMap(sheet, places, size);
  return `<!doctype html>
<html lang="${sheet.language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(sheet.name)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeText(sheet.name)}</h1>
${sheet.note ? `<p>${multiline(sheet.note)}</p>` : ""}
${map ? `<figure style="margin:0"><svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeText(t.map)}" font-family="${fonts}">${map}</svg><figcaption class="quiet">${escapeText(t.straight)}</figcaption></figure>` : ""}
${sheet.days.map((day) => daySection(day, sheet)).join("\n")}
${sheet.checks.length > 0 ? `<h2>${escapeText(t.checks)}</h2><ul>${sheet.checks.map((check) => `<li>${escapeText(check)}</li>`).join("")}</ul>` : ""}
${sheetRemarks(sheet)
  .map((remark) => `<p class="quiet">${escapeText(remark)}</p>`)
  .join("\n")}
<p class="quiet">${escapeText(t.credit)}</p>
</main>
</body>
</html>
`;
}

function daySection(day: SheetDay, sheet: PlanSheet): string {
  const t = planFilesText[sheet.language].sheet;
  const rows = dayRows(day, sheet).map(
    (row) => `<tr>${row.map((cell) => `<td>${multiline(cell)}</td>`).join("")}</tr>`,
  );
  const turns = day.rotation.map((line) => `<li>${escapeText(line)}</li>`).join("");
  return `<section>
<h2>${escapeText(day.title)}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(day.title)}"><table><thead><tr>${t.heads.map((head) => `<th scope="col">${escapeText(head)}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>
${turns ? `<h3>${escapeText(t.rotation)}</h3><ul>${turns}</ul>` : ""}
</section>`;
}
