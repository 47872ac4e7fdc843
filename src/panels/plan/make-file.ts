import type { GroundPlace } from "../../domain/entry";
import { toCsv } from "../../outputs/plan/csv";
import { toGeoJson } from "../../outputs/plan/geojson";
import { toGpx } from "../../outputs/plan/gpx";
import { toIcs } from "../../outputs/plan/ics";
import { toKml } from "../../outputs/plan/kml";
import { toPage } from "../../outputs/plan/page";
import { type Picture, toPicture } from "../../outputs/plan/picture";
import { fileName, type PlanSheet } from "../../outputs/plan/sheet";

export const fileFormats = ["png", "html", "ics", "csv", "gpx", "kml", "geojson"] as const;
export type FileFormat = (typeof fileFormats)[number];

const types: Record<FileFormat, string> = {
  gpx: "application/gpx+xml",
  kml: "application/vnd.google-earth.kml+xml",
  geojson: "application/geo+json",
  csv: "text/csv;charset=utf-8",
  ics: "text/calendar;charset=utf-8",
  html: "text/html;charset=utf-8",
  png: "image/png",
};

/** A plan as a file, with its name. Rejects where a picture cannot be drawn. */
export async function makeFile(format: FileFormat, sheet: PlanSheet, places: readonly GroundPlace[]): Promise<File> {
  const content = format === "png" ? await draw(toPicture(sheet, places)) : textOf(format, sheet, places);
  return new File([content], fileName(sheet, format), { type: types[format] });
}

function textOf(format: Exclude<FileFormat, "png">, sheet: PlanSheet, places: readonly GroundPlace[]): string {
  switch (format) {
    case "gpx":
      return toGpx(sheet, Date.now());
    case "kml":
      return toKml(sheet);
    case "geojson":
      return toGeoJson(sheet);
    case "csv":
      return toCsv(sheet);
    case "ics":
      return toIcs(sheet, Date.now());
    case "html":
      return toPage(sheet, places);
  }
}

/** Phones draw no canvas larger than this, in pixels of area and of height. */
const mostArea = 16_000_000;
const mostHeight = 16_000;

async function draw({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  // The page's policy lets data: addresses be pictures, and such a drawing leaves the canvas readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, Math.sqrt(mostArea / (width * height)), mostHeight / height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Puts rich text and its plain twin on the clipboard; false where the browser does not allow it. */
export async function copyRich(html: string | null, text: string): Promise<boolean> {
  try {
    const parts: Record<string, Blob> = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html !== null) parts["text/html"] = new Blob([html], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch (cause) {
    // Older browsers, frames and plain http know only the older way.
    console.warn(cause);
    return copyByEvent(html, text);
  }
}

function copyByEvent(html: string | null, text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== null) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy") && taken;
  } finally {
    document.removeEventListener("copy", give);
  }
}
