import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { readConfig } from "../../src/data/config";
import { createGround } from "../../src/state/ground";
import { createSettings } from "../../src/state/settings";
import type { Store } from "../../src/state/storage";

const basemaps = [
  { id: "pack", kind: "pmtiles", label: { zh: "详图", en: "Pack" }, url: "ground/fangshan.pmtiles" },
  { id: "online", kind: "style", label: { zh: "在线", en: "Online" }, url: "https://tiles.example/style" },
];

/** What is kept, as a device keeps it. */
function memory(kept: Record<string, string> = {}): Store & { kept: Record<string, string> } {
  return {
    kept,
    read: (key) => kept[key] ?? null,
    write: (key, text) => {
      kept[key] = text;
      return null;
    },
    remove: (key) => {
      delete kept[key];
    },
    keys: () => Object.keys(kept),
    listen: () => () => undefined,
  };
}

async function ground(settings: object, store: Store, files: readonly string[] = []) {
  const { config } = readConfig({ basemaps, ...settings });
  const loader = {
    loadConfig: () => Promise.resolve(config),
    loadInstalled: () => Promise.resolve(new Set(files)),
    loadStyle: () => Promise.reject(new Error("not asked here")),
    probePack: () => Promise.reject(new Error("not asked here")),
  };
  const made = createRoot(() => {
    const from = () => Promise.resolve(loader);
    return createGround(createSettings(from), from, store);
  });
  expect(made.toTry()).toBeUndefined();
  await made.load();
  return { made, tries: () => made.toTry()?.map(({ id }) => id) };
}

test("where nobody has chosen, the settings hold, and the link says nothing", async () => {
  const { made, tries } = await ground({ default: "auto" }, memory());
  expect([made.choice(), made.link(), tries()]).toEqual(["auto", null, ["online"]]);
  const pinned = await ground({ default: "bundled" }, memory());
  expect([pinned.made.choice(), pinned.made.link(), pinned.tries()]).toEqual(["bundled", null, []]);
});

test("a choice is kept on the device and stands in the link; choosing the plain ground forgets it", async () => {
  const store = memory();
  const { made } = await ground({ default: "auto" }, store, ["fangshan.pmtiles"]);
  made.choose("bundled");
  expect(made.link()).toBe("bundled");
  const later = await ground({ default: "auto" }, store, ["fangshan.pmtiles"]);
  expect([later.made.choice(), later.tries()]).toEqual(["bundled", []]);
  later.made.choose("auto");
  expect([later.made.link(), later.tries(), store.kept]).toEqual([null, ["pack", "online"], {}]);
});

test("a link goes before the device, and changes nothing there; in a frame the device has no say", async () => {
  const store = memory({ "beilou:ground": JSON.stringify({ basemap: "online", look: { contours: false } }) });
  const { made, tries } = await ground({ default: "auto" }, store);
  expect([made.choice(), made.look().contours, made.look().hillshade]).toEqual(["online", false, true]);
  made.restore("bundled");
  expect(tries()).toEqual([]);
  made.restore(null);
  expect(made.choice()).toBe("online");
  made.frame("auto");
  expect([made.choice(), made.look().contours]).toEqual(["auto", true]);
  made.choose("bundled");
  expect(JSON.parse(store.kept["beilou:ground"] ?? "")).toMatchObject({ basemap: "online" });
});

test.each(["", "null", "[]", "{", '{"basemap":7,"look":{"exaggeration":"much","terrain":"yes"}}'])(
  "what a device has kept wrongly (%s) counts as nothing",
  async (text) => {
    const { made } = await ground({ default: "auto" }, memory({ "beilou:ground": text }));
    expect(made.choice()).toBe("auto");
    expect(made.look()).toEqual({ hillshade: true, contours: true, terrain: false, exaggeration: 1.5 });
  },
);
