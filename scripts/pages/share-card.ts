import { locatorScene } from "../../src/map/locator-scene";
import type { Scene, SceneTrail } from "../../src/map/svg-scene";
import { casingWidth, trailWidth } from "../../src/map/symbology";
import { staticText } from "../../src/text/static";
import { type IconName, icons } from "../../src/ui/icons";
import { pictureSize } from "./head";
import { marksOf, type StaticPage, words } from "./list";
import { fitText, type Typesetter } from "./typeset";

/** The colours of tokens.css by day: a picture that travels has no dark side. */
const colour = {
  ground: "#f6f2e8",
  panel: "#fffdf7",
  ink: "#20251f",
  quiet: "#5a625b",
  hairline: "#d9d2c2",
  accent: "#a8231c",
  metro: "#b9b19e",
  "trail-1": "#6b3fa0",
  "trail-2": "#00696f",
  "trail-3": "#9a4e00",
  "trail-4": "#2a56a3",
} as const;

const map = { x: 620, width: pictureSize.width - 620, height: pictureSize.height };
const left = 64;
const column = map.x - left - 48;
/** Drawn larger than on screen: the picture is mostly seen small. */
const scale = 1.6;

/** Everything that a card says, and every character that it needs. */
export function cardWords(page: StaticPage, approval: string | null) {
  const kind = [page.kindName.zh, page.township?.zh].filter(Boolean).join(" · ");
  const own = staticText.zh;
  return {
    name: page.name.zh,
    english: page.name.en,
    kind,
    marks: marksOf(page, "zh").join(" · "),
    mast: `${words.zh.appName} · ${own.share}`,
    credit: `${words.zh.controls.attribution} © OpenStreetMap, GeoNames`,
    approval: approval === null ? "" : words.zh.controls.approval(approval),
    unplaced: own.unknownMark,
    schematic: own.schematicMark,
  };
}

/** The scene of a card's map; null where nothing of the record is placed. */
export const cardScene = (page: StaticPage): Scene | null =>
  locatorScene({ ...page.located, language: "zh" }, map.width / scale, map.height / scale);

/**
 * A record's share picture as SVG, all text as outlines: paper ground, the name large, what must be known of position or
 * course, the drawn map. Red is used once: for the place itself.
 */
export function shareCard(page: StaticPage, said: CardWords, set: Typesetter): string {
  const scene = cardScene(page);
  const text = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
  const wide = (line: string, size: number) => set.width(line, size, 700);
  const two = fitText(said.name, column, 2, [76, 66, 58], wide);
  const name = two.whole ? two : fitText(said.name, column, 3, [54, 48, 42], wide);
  const english = fitText(said.english, column, 2, [32, 28, 25, 22], (line, size) => set.width(line, size, 400));
  const kindY = 96;
  const nameY = kindY + 40 + name.size * 0.95;
  const englishY = nameY + (name.lines.length - 1) * name.size * 1.25 + 26 + english.size;
  const marksY = englishY + (english.lines.length - 1) * english.size * 1.35 + 66;
  const parts = [
    `<rect width="${pictureSize.width}" height="${pictureSize.height}" fill="${colour.panel}"/>`,
    page.icon ? icon(page.icon, left + 20, kindY - 12, 40, colour.quiet, colour.panel) : "",
    text(set.path(said.kind, left + (page.icon ? 56 : 0), kindY, 30, 400), colour.quiet),
    ...name.lines.map((line, i) =>
      text(set.path(line, left, nameY + i * name.size * 1.25, name.size, 700), colour.ink),
    ),
    ...english.lines.map((line, i) =>
      text(set.path(line, left, englishY + i * english.size * 1.35, english.size, 400), colour.quiet),
    ),
  ];
  if (said.marks) {
    const width = set.width(said.marks, 26, 500);
    parts.push(
      `<rect x="${left}" y="${marksY - 36}" width="${width + 32}" height="52" rx="8" fill="none" stroke="${colour.ink}" stroke-width="2" stroke-dasharray="7 5"/>`,
      text(set.path(said.marks, left + 16, marksY, 26, 500), colour.ink),
    );
  }
  parts.push(
    wordmark(left, pictureSize.height - 92, 1.4, colour.ink, colour.panel),
    text(set.path(said.mast, left + 60, pictureSize.height - 60, 26, 500), colour.ink),
    `<svg x="${map.x}" y="0" width="${map.width}" height="${map.height}"><rect width="100%" height="100%" fill="${colour.ground}"/>${
      scene ? drawScene(page, scene, set, said) : emptyMap(page, set, said)
    }</svg>`,
    `<path d="M${map.x} 0V${pictureSize.height}" stroke="${colour.hairline}" stroke-width="2"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" viewBox="0 0 ${pictureSize.width} ${pictureSize.height}">${parts.join("")}</svg>`;
}

type CardWords = ReturnType<typeof cardWords>;

function drawScene(page: StaticPage, scene: Scene, set: Typesetter, said: CardWords): string {
  const haloed = (d: string, fill: string) =>
    `<path d="${d}" fill="${fill}" stroke="${colour.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"/>`;
  const subject = page.located.subject;
  const own = (id: string) => (subject ? id === subject.id : true);
  const others = scene.markers.filter(({ marker }) => !marker.entries.some(({ id }) => own(id)));
  const mine = scene.selected
    ? [scene.selected]
    : scene.markers.filter(({ marker }) => marker.entries.some(({ id }) => own(id)));
  // At this size a schematic line could not say on every card that it is one: only its own card draws it.
  const shown = scene.trails.filter(({ entry }) => entry.id === subject?.id);
  return `<g transform="scale(${scale})">${[
    ...scene.metro.map(({ path }) => line([path], colour.metro, 2)),
    ...shown.map((trail) => drawTrail(trail)),
    ...scene.dots.map(({ x, y }) => `<circle cx="${r(x)}" cy="${r(y)}" r="2" fill="${colour.quiet}"/>`),
    ...scene.labels
      .filter(({ kind }) => kind !== "entry")
      .map(({ text, x, y, kind }) =>
        haloed(set.path(text, x, y + 4, kind === "town" ? 14 : 12, 400, "middle"), colour.quiet),
      ),
    ...others.map(
      ({ x, y }) =>
        `<circle cx="${r(x)}" cy="${r(y)}" r="4.5" fill="${colour.quiet}" stroke="${colour.ground}" stroke-width="2"/>`,
    ),
    ...shown.flatMap(({ entry, word, look }) =>
      entry.id === subject?.id && word
        ? [haloed(set.path(said.schematic, word.x - 10, word.y + 4, 14, 600, "end"), colour[look.colour as "trail-1"])]
        : [],
    ),
    ...mine.map(({ x, y, discPx, marker }) => {
      const [first] = marker.entries;
      const kind = first?.kind ?? "village";
      const disc = discPx
        ? `<circle cx="${r(x)}" cy="${r(y)}" r="${r(discPx)}" fill="${colour.quiet}" fill-opacity="0.1" stroke="${colour.quiet}" stroke-opacity="0.5"/>`
        : "";
      const ring = first?.quality === "approximate" ? ` stroke-dasharray="4 3"` : "";
      return `${disc}<circle cx="${r(x)}" cy="${r(y)}" r="19" fill="${colour.ground}" stroke="${colour.accent}" stroke-width="2"${ring}/>${icon(kind, x, y, 26, colour.accent, colour.ground)}`;
    }),
  ].join(
    "",
  )}</g>${haloed(set.path(said.credit, map.width - 16, map.height - 18, 15, 400, "end"), colour.quiet)}${said.approval && haloed(set.path(said.approval, 16, map.height - 18, 15, 400), colour.quiet)}`;
}

/** Nothing is placed: the kind's picture stands alone; of a site or a trail it is said. */
function emptyMap(page: StaticPage, set: Typesetter, said: CardWords): string {
  const [x, y] = [map.width / 2, map.height / 2];
  if (!page.icon) return wordmark(x - 96, y - 96, 6, colour.accent, colour.ground);
  const picture = icon(page.icon, x, y - 40, 180, colour.accent, colour.ground);
  if (page.role === "route") return picture;
  return `${picture}<path d="${set.path(said.unplaced, x, y + 130, 30, 400, "middle")}" fill="${colour.quiet}"/>`;
}

const r = (value: number) => Math.round(value * 10) / 10;

function line(paths: readonly (readonly (readonly [number, number])[])[], stroke: string, width: number, more = "") {
  const d = paths.map((path) => path.map(([x, y], i) => `${i ? "L" : "M"}${r(x)} ${r(y)}`).join("")).join("");
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${more}/>`;
}

function drawTrail({ look, paths }: SceneTrail): string {
  const dash = ` stroke-dasharray="${look.dash.map((one) => r(one * trailWidth)).join(" ")}"`;
  return (
    line(paths, colour.ground, casingWidth, ' stroke-linecap="round"') +
    line(paths, colour[look.colour as "trail-1"], trailWidth, dash)
  );
}

/** A kind's picture around a point, `size` pixels wide. */
function icon(kind: IconName, x: number, y: number, size: number, fill: string, ground: string): string {
  const { frame, glyph, open } = icons[kind];
  const at = `transform="translate(${r(x - size / 2)} ${r(y - size / 2)}) scale(${r((size / 24) * 100) / 100})"`;
  const round = 'stroke-linecap="round" stroke-linejoin="round"';
  const body = open
    ? `<path d="${frame}" fill="none" stroke="${fill}" stroke-width="2.2" ${round}/>`
    : `<path d="${frame}" fill="${fill}"/>`;
  return `<g ${at}>${body}${glyph ? `<path d="${glyph}" fill="none" stroke="${ground}" stroke-width="2" ${round}/>` : ""}</g>`;
}

/** The basket of ui/Wordmark, in any colour. */
const wordmark = (x: number, y: number, size: number, fill: string, ground: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M5 9h22l-3.2 19.5a2 2 0 0 1-2 1.7H10.2a2 2 0 0 1-2-1.7z" fill="${fill}"/><path d="M6.5 15h19M7.5 21h17M12 9.5l1.2 20M20 9.5l-1.2 20M16 9.5v20" fill="none" stroke="${ground}" stroke-width="1.6"/><path d="M9 9C9 3.5 13.5 3 14 9M18 9c.5-6 5-5.5 5 0" fill="none" stroke="${fill}" stroke-width="2.4" stroke-linecap="round"/></g>`;
