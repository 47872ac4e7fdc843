import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { SourceSpecification, StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { type Basemap, bundledBasemap } from "../../src/domain/basemap";
import { packColours } from "../../src/map/ground/colours";
import type { MadeGround } from "../../src/map/ground/made-ground";
import { packGround } from "../../src/map/ground/pack";
import { pictureGround } from "../../src/map/ground/picture";
import { withRelief } from "../../src/map/ground/relief";
import { overPicture } from "../../src/map/over-picture";
import type { Palette } from "../../src/map/palette";
import { mapStyle } from "../../src/map/style";

/** The map takes our own layers unchecked (keeper.ts): they are checked here, against the style specification. */

const palette = new Proxy({}, { get: () => "#123456" }) as Palette;
const tiles: SourceSpecification = { type: "vector", url: "pmtiles://here" };
const look = { hillshade: true, contours: true, terrain: false, exaggeration: 1.5 };
const picture = {
  ...bundledBasemap,
  kind: "raster",
  url: "https://tiles.example/{z}/{x}/{y}.png",
  key: null,
  tileSize: 256,
} as Basemap & { kind: "raster" };

/** Labels are drawn from the device's own faces; the specification wants an address of glyphs for them. */
const glyphs = "https://tiles.example/{fontstack}/{range}.pbf";
const faults = (style: StyleSpecification) => validateStyleMin({ ...style, glyphs }).map(({ message }) => message);
const styleOf = ({ sources, layers }: MadeGround): StyleSpecification => ({
  version: 8,
  sources: { ...sources },
  layers: [...layers],
});

const cases = (["zh", "en"] as const).flatMap((language) =>
  ([false, true] as const).map((dark) => {
    const colours = { ...packColours[dark ? "dark" : "light"], paper: "#fefefe" };
    const pack = packGround(tiles, colours, language);
    const land: SourceSpecification = { type: "raster-dem", tiles: ["pmtiles://here/{z}/{x}/{y}"], tileSize: 256 };
    const grounds = {
      "the map": mapStyle(palette, language, "示意"),
      "the map over pictures": overPicture(mapStyle(palette, language, "示意")),
      pack: styleOf(withRelief(pack, { terrain: land, contours: tiles }, look, colours, language, dark)),
      pictures: styleOf(pictureGround(picture, language, dark)),
    };
    return [`${language}, ${dark ? "dark" : "light"}`, grounds] as const;
  }),
);

test.each(cases)("every layer of our own is sound: %s", (_, grounds) => {
  for (const [name, style] of Object.entries(grounds)) {
    expect(style.layers.length, name).toBeGreaterThan(0);
    expect(faults(style), name).toEqual([]);
  }
});

test("a fault would be found", () => {
  const style = mapStyle(palette, "zh", "示意");
  const broken = style.layers.map((layer) =>
    layer.id === "metro" ? { ...layer, paint: { "line-width": "2" } } : layer,
  );
  expect(faults({ ...style, layers: broken as typeof style.layers })).toEqual([expect.stringContaining("line-width")]);
});
