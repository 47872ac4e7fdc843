import type { GroundPlace } from "../../domain/entry";
import { textWidth } from "../../domain/labels";
import { planFilesText } from "../../text/plan-files";
import { fonts, ink, routeMap } from "./route-map";
import { type PlanSheet, type SheetDay, sheetRemarks } from "./sheet";
import { dayRows } from "./table";
import { escapeText } from "./xml";

/** An SVG that stands by itself, with its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const width = 1080;
const margin = 48;
const inner = width - 2 * margin;
const mapHeight = 620;
const leading = 1.5;

/** Map and timetable as one picture for a phone's screen; fonts are the device's own, and nothing is loaded. */
export function toPicture(sheet: PlanSheet, places: readonly GroundPlace[]): Picture {
  const t = planFilesText[sheet.language].sheet;
  const parts: string[] = [];
  let y = margin;
  const write = (text: string, size: number, { x = margin, fill = ink.ink, weight = 400, wide = inner } = {}) => {
    for (const line of wrap(text, wide, size)) {
      y += size * leading;
      parts.push(
        `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(line)}</text>`,
      );
    }
  };
  write(sheet.name, 40, { weight: 700 });
  if (sheet.note) write(sheet.note, 22, { fill: ink.quiet });
  const map = routeMap(sheet, places, { width: inner, height: mapHeight });
  if (map) {
    y += 24;
    // A drawing of its own: what lies outside its box is cut off.
    parts.push(`<svg x="${margin}" y="${y.toFixed(1)}" width="${inner}" height="${mapHeight}">${map}</svg>`);
    y += mapHeight;
    write(t.straight, 18, { fill: ink.quiet });
  }
  for (const day of sheet.days) {
    y += 24;
    write(day.title, 28, { weight: 700, fill: ink.accent });
    writeDay(day);
  }
  y += 16;
  for (const remark of sheetRemarks(sheet)) write(remark, 18, { fill: ink.quiet });
  write(t.credit, 16, { fill: ink.quiet });
  const height = Math.ceil(y + margin);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}"><rect width="${width}" height="${height}" fill="${ink.panel}"/>${parts.join("")}</svg>`,
    width,
    height,
  };

  function writeDay(day: SheetDay): void {
    for (const [number, time, name, stay, way, remarks] of dayRows(day, sheet)) {
      if (way) write(`↓ ${way}`, 20, { x: margin + 24, fill: ink.quiet, wide: inner - 24 });
      write([number && `${number}.`, time, name].filter(Boolean).join("  "), 24, { weight: 600 });
      const about = [stay, remarks].filter(Boolean).join("\n");
      if (about) write(about, 20, { x: margin + 24, fill: ink.quiet, wide: inner - 24 });
    }
    for (const line of day.rotation.length > 0 ? [t.rotation, ...day.rotation] : [])
      write(line, 20, { x: margin + 24, wide: inner - 24 });
  }
}

/** Lines no wider than `wide` pixels: Chinese breaks anywhere, other words between words where it can. */
export function wrap(text: string, wide: number, size: number): string[] {
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let current = "";
    for (const word of line.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []) {
      if (current && textWidth(current + word.trimEnd(), size) > wide) {
        lines.push(current.trimEnd());
        current = "";
      }
      for (const character of textWidth(word, size) > wide ? word : [word]) {
        if (current && textWidth(current + character.trimEnd(), size) > wide) {
          lines.push(current.trimEnd());
          current = "";
        }
        current += character;
      }
    }
    return [...lines, current.trimEnd()];
  });
}
