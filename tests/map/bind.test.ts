import type { MapLibreMap, StyleSpecification } from "maplibre-gl";
import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { bindMap } from "../../src/map/bind";

/** Stands in for MapLibre, which needs WebGL: writes down what it is told, and says what it is made to say. */
function fakeMap() {
  const told: string[] = [];
  const listeners = new Map<string, () => void>();
  const map = {
    style: {},
    on(event: string, act: () => void) {
      listeners.set(event, act);
      return { unsubscribe: () => told.push("unsubscribe") };
    },
    remove: () => told.push("remove"),
    getSource: (id: string) => ({
      setData: (data: GeoJSON.FeatureCollection) => told.push(`${id}: ${data.features.length}`),
    }),
    setFeatureState: ({ id }: { id: string }, state: object) => told.push(`${id} ${Object.keys(state)[0]}`),
    removeFeatureState: ({ id }: { id: string }, flag: string) => told.push(`${id} not ${flag}`),
    setPaintProperty: (layer: string, key: string, value: unknown) => told.push(`${layer}.${key} = ${value}`),
    setLayoutProperty: (layer: string, key: string, value: unknown) => told.push(`${layer}.${key} = ${value}`),
  };
  return {
    map: map as unknown as MapLibreMap,
    told,
    loadStyle: () => listeners.get("style.load")?.(),
    loseContext: () => listeners.get("webglcontextlost")?.(),
  };
}
/** Effects run once their root is made: so the binding is made inside it, and told to act from outside. */
const rooted = <T>(make: () => T) => createRoot((dispose) => ({ dispose, made: make() }));

const points = (count: number): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: Array.from({ length: count }, () => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [115.9, 39.7] },
  })),
});

test("a source waits for the style, then follows", () => {
  const { map, told, loadStyle } = fakeMap();
  const [features, setFeatures] = createSignal(points(1));
  const { dispose } = rooted(() => bindMap(map).source("sites", features));
  setFeatures(points(2));
  expect(told).toEqual([]);
  loadStyle();
  expect(told).toEqual(["sites: 2"]);
  setFeatures(points(3));
  expect(told).toEqual(["sites: 2", "sites: 3"]);
  dispose();
});

test("what changes while the graphics context is lost is written once it is back", () => {
  const { map, told, loadStyle, loseContext } = fakeMap();
  const [features, setFeatures] = createSignal(points(1));
  const { dispose } = rooted(() => bindMap(map).source("sites", features));
  loadStyle();
  loseContext();
  setFeatures(points(2));
  expect(told).toEqual(["sites: 1"]);
  loadStyle();
  expect(told).toEqual(["sites: 1", "sites: 2"]);
  dispose();
});

test("a flag moves from one feature to the next, and is taken off at the end", () => {
  const { map, told, loadStyle } = fakeMap();
  const [id, setId] = createSignal<string | null>("a");
  const { dispose } = rooted(() => bindMap(map).flag("sites", "selected", id));
  loadStyle();
  setId("b");
  setId(null);
  expect(told).toEqual(["a selected", "a not selected", "b selected", "b not selected"]);
  dispose();
});

test("a new style sets only the properties that differ", () => {
  const { map, told, loadStyle } = fakeMap();
  const style = (colour: string, text: string): StyleSpecification => ({
    version: 8,
    sources: {},
    layers: [
      { id: "paper", type: "background", paint: { "background-color": colour, "background-opacity": 1 } },
      { id: "word", type: "symbol", source: "x", layout: { "text-field": text } },
    ],
  });
  const [now, setNow] = createSignal(style("#fff", "a"));
  const { dispose } = rooted(() => bindMap(map).restyle(now));
  loadStyle();
  expect(told).toEqual([]);
  setNow(style("#000", "a"));
  setNow(style("#000", "b"));
  expect(told).toEqual(["paper.background-color = #000", "word.text-field = b"]);
  dispose();
});

test("when its owner goes, listeners come off and the map is removed", () => {
  const { map, told } = fakeMap();
  const { dispose } = rooted(() => bindMap(map).onClick(["site"], () => told.push("clicked")));
  dispose();
  expect(told.sort()).toEqual(["remove", "unsubscribe"]);
});
