import { entries, places } from "bench:data";
import type { GeoJSONSourceSpecification } from "maplibre-gl";
import { addProtocol, MapLibreMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { loadStyle, probePack } from "../../../src/data/load-ground";
import { bundledBasemap } from "../../../src/domain/basemap";
import { fitCamera } from "../../../src/domain/camera";
import { cameraBounds, homeBounds, maxZoom, minZoom } from "../../../src/domain/geo";
import { groundPlaces, metroLines } from "../../../src/domain/ground";
import {
  groundFeatures,
  metroFeatures,
  siteFeatures,
  trailFeatures,
  trailMarkFeatures,
} from "../../../src/map/features";
import { bundledLayers, firstOverlay } from "../../../src/map/ground/made-ground";
import { makeGround } from "../../../src/map/ground/make";
import { putImages } from "../../../src/map/images";
import { type Palette, readPalette } from "../../../src/map/palette";
import { mapStyle } from "../../../src/map/style";
import { zh } from "../../../src/text/zh";
import "../../../src/style/tokens.css";
import "../../../src/style/maplibre.css";
import "./bare.css";

/**
 * The least that shows the product's map: the same style and the same data, all in one script, nothing around it. The
 * map takes the box, and whatever other style, that the address gives (`?left=0px&top=0px&width=…&height=…`); says
 * `ready` when it is drawn; and is visible from then on, if it was not before. With `ground=pack` the pack beside the
 * product lies under it, as the product lays it.
 */
export async function showBareMap(container: HTMLElement): Promise<void> {
  for (const [property, value] of new URLSearchParams(location.search)) container.style.setProperty(property, value);
  const palette = readPalette(container);
  const style = mapStyle(palette, "zh", zh.trail.schematicMark);
  const data: Record<string, GeoJSON.FeatureCollection> = {
    ground: groundFeatures(groundPlaces(places)),
    metro: metroFeatures(metroLines(places)),
    trails: trailFeatures(entries, entries),
    marks: trailMarkFeatures(entries, entries),
    sites: siteFeatures(entries),
  };
  for (const [id, features] of Object.entries(data)) {
    style.sources[id] = { ...(style.sources[id] as GeoJSONSourceSpecification), data: features };
  }
  const { lng, lat, zoom } = fitCamera(homeBounds, { width: container.clientWidth, height: container.clientHeight });
  setWorkerUrl(workerUrl);
  const asked = new URLSearchParams(location.search).get("ground");
  if (asked) await layGround(style, palette);
  const map = new MapLibreMap({
    container,
    style,
    center: [lng, lat],
    zoom,
    minZoom: Math.min(minZoom, zoom),
    maxZoom,
    maxBounds: [...cameraBounds] as [number, number, number, number],
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
  });
  map.once("style.load", () => putImages(map, palette));
  map.once("idle", () => {
    container.style.visibility = "visible";
    document.documentElement.dataset.state = "ready";
  });
}

async function layGround(style: StyleSpecification, palette: Palette): Promise<void> {
  const ground = {
    loader: async () => ({ loadInstalled: async () => new Set<string>(), loadStyle, probePack }),
    look: () => ({ hillshade: true, contours: true, terrain: false, exaggeration: 1 }),
    hasTerrain: () => true,
    hasContours: () => true,
  };
  const pack = { ...bundledBasemap, kind: "pmtiles" as const, url: "ground/fangshan.pmtiles" };
  const drawing = { ground, palette, dark: false, language: "zh" as const, addProtocol };
  const { sources, layers } = await makeGround(pack, drawing, new AbortController().signal);
  Object.assign(style.sources, sources);
  style.layers = style.layers.filter(({ id }) => !(bundledLayers as readonly string[]).slice(1).includes(id));
  const at = style.layers.findIndex(({ id }) => id === firstOverlay);
  style.layers.splice(at, 1, ...layers);
}
