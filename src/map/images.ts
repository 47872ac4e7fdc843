import type { MapLibreMap } from "maplibre-gl";
import { entryKinds } from "../domain/entry";
import { icons } from "../ui/icons";
import type { Palette } from "./palette";
import { kindColour, markerSize } from "./symbology";

const ratio = 2;
const margin = 4;
const side = markerSize + 2 * margin;

/** Gives MapLibre the kinds' icons, drawn from the same paths as everywhere else; again when the colours change. */
export function putImages(map: MapLibreMap, palette: Palette): void {
  for (const kind of entryKinds) {
    for (const approximate of [false, true]) {
      const id = approximate ? `${kind}-approximate` : kind;
      const image = drawIcon(kind, palette, approximate);
      if (!image) continue;
      if (map.hasImage(id)) map.updateImage(id, image);
      else map.addImage(id, image, { pixelRatio: ratio });
    }
  }
  const arrow = drawArrow(palette.ink);
  if (!arrow) return;
  if (map.hasImage("arrow")) map.updateImage("arrow", arrow);
  else map.addImage("arrow", arrow, { pixelRatio: ratio });
}

function canvasContext(size: number) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * ratio;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.scale(ratio, ratio);
  return context;
}

function drawIcon(kind: (typeof entryKinds)[number], palette: Palette, approximate: boolean): ImageData | null {
  const context = canvasContext(side);
  if (!context) return null;
  const icon = icons[kind];
  const colour = palette[kindColour[kind] as keyof Palette];
  const frame = new Path2D(icon.frame);
  context.translate(margin, margin);
  context.lineJoin = context.lineCap = "round";
  context.strokeStyle = palette.ground;
  context.lineWidth = icon.open ? 6 : 4;
  context.stroke(frame);
  if (icon.open) {
    context.strokeStyle = colour;
    context.lineWidth = 2.4;
    context.stroke(frame);
  } else {
    context.fillStyle = colour;
    context.fill(frame);
    context.strokeStyle = palette.ground;
    context.lineWidth = 2;
    if (icon.glyph) context.stroke(new Path2D(icon.glyph));
  }
  if (approximate && !icon.open) {
    context.strokeStyle = colour;
    context.lineWidth = 1.2;
    context.setLineDash([2.6, 2.2]);
    context.beginPath();
    context.arc(markerSize / 2, markerSize / 2, markerSize / 2 + 2.6, 0, 2 * Math.PI);
    context.stroke();
  }
  return context.getImageData(0, 0, side * ratio, side * ratio);
}

/** A small arrowhead that points along a line. */
function drawArrow(colour: string): ImageData | null {
  const size = 12;
  const context = canvasContext(size);
  if (!context) return null;
  context.strokeStyle = colour;
  context.lineWidth = 1.8;
  context.lineJoin = context.lineCap = "round";
  context.stroke(new Path2D("M4 2.5L8.5 6L4 9.5"));
  return context.getImageData(0, 0, size * ratio, size * ratio);
}
