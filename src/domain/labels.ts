/** Which of many labels fit without touching: the more important first. Sizes and positions in pixels. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The indexes of the boxes that are kept: each one only if it touches none kept before it, and no obstacle. */
export function placeLabels(boxes: readonly LabelBox[], obstacles: readonly LabelBox[] = []): Set<number> {
  const cell = 64;
  const grid = new Map<string, LabelBox[]>();
  const cells = (box: LabelBox) => {
    const keys: string[] = [];
    for (let i = Math.floor(box.x / cell); i <= Math.floor((box.x + box.width) / cell); i++) {
      for (let j = Math.floor(box.y / cell); j <= Math.floor((box.y + box.height) / cell); j++) keys.push(`${i},${j}`);
    }
    return keys;
  };
  const put = (box: LabelBox) => {
    for (const key of cells(box)) {
      const here = grid.get(key);
      if (here) here.push(box);
      else grid.set(key, [box]);
    }
  };
  const touches = (a: LabelBox, b: LabelBox) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  for (const obstacle of obstacles) put(obstacle);
  const kept = new Set<number>();
  for (const [i, box] of boxes.entries()) {
    const free = cells(box).every((key) => (grid.get(key) ?? []).every((other) => !touches(box, other)));
    if (!free) continue;
    kept.add(i);
    put(box);
  }
  return kept;
}

/** How wide a line of text will be: a Chinese character is as wide as high, a Latin letter a bit over half. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) > 0x2e7f ? 1 : 0.56;
  return width * fontSize;
}
