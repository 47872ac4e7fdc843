/** What a shape or a word looks like; what is the same as in a bare SVG is left out. */
const looks = [
  ["fill", "rgb(0, 0, 0)"],
  ["fill-opacity", "1"],
  ["stroke", "none"],
  ["stroke-width", "1px"],
  ["stroke-opacity", "1"],
  ["stroke-dasharray", "none"],
  ["stroke-linecap", "butt"],
  ["stroke-linejoin", "miter"],
  ["paint-order", "normal"],
  ["opacity", "1"],
  ["font-family", ""],
  ["font-size", ""],
  ["font-weight", "400"],
  ["letter-spacing", "normal"],
  ["text-anchor", "start"],
  ["dominant-baseline", "auto"],
] as const;
const wordsAlone = /^(font|letter|text|dominant)/;

/** A drawing of the page as a file of its own: its looks written into it, its icons in place. */
export function svgFile(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  // Shapes inside a <use> show no style of their own, so their symbols are put in its place, on the page, to be read.
  drawing.after(copy);
  for (const use of copy.querySelectorAll("use")) putInPlace(use);
  for (const one of copy.querySelectorAll<SVGElement>("path, circle, rect, text")) {
    const style = getComputedStyle(one);
    for (const [name, bare] of looks) {
      if (wordsAlone.test(name) && one.localName !== "text") continue;
      const value = style.getPropertyValue(name);
      if (value !== bare) one.setAttribute(name, value);
    }
  }
  copy.remove();
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    one.removeAttribute("class");
    one.removeAttribute("data-ids");
  }
  const [, , width = "", height = ""] = (copy.getAttribute("viewBox") ?? "").split(" ");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  return new XMLSerializer().serializeToString(copy);
}

function putInPlace(use: SVGUseElement): void {
  const symbol = document.querySelector(use.getAttribute("href") ?? "");
  if (!symbol) return;
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const name of ["x", "y", "width", "height", "class"]) icon.setAttribute(name, use.getAttribute(name) ?? "");
  icon.setAttribute("viewBox", symbol.getAttribute("viewBox") ?? "0 0 24 24");
  icon.append(...[...symbol.children].map((child) => child.cloneNode(true)));
  const moved = document.createElementNS("http://www.w3.org/2000/svg", "g");
  moved.setAttribute("transform", use.getAttribute("transform") ?? "");
  moved.append(icon);
  use.replaceWith(moved);
}

/** The same as PNG, `times` as many pixels. Rejects where the browser cannot draw it. */
export async function pngFile(svg: string, times: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * times;
  canvas.height = image.naturalHeight * times;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came of it"))), "image/png"),
  );
}

/** Hands a file to the visitor. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers begin to read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The colours of daylight on one element, as tokens.css has them: a picture that travels has no dark side. */
export function byDaylight(element: HTMLElement): void {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
      for (const name of rule.style) {
        const value = rule.style.getPropertyValue(name).trim();
        if (value.startsWith("#")) element.style.setProperty(name, value);
      }
    }
}
