import type { Rolldown } from "vite";
import { expect, test } from "vitest";
import { keptFiles } from "../scripts/offline-plugin";

const bundleOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(files).map(([fileName, source]) => [fileName, { type: "asset", fileName, source }]),
  ) as unknown as Rolldown.OutputBundle;

test("kept are the page, what it names through others, and the data; not what only frames and plain pages name", () => {
  const bundle = bundleOf({
    "assets/deep-4.js": 'new Worker("./worker-5.js");import"./index-1.js"',
    "assets/index-1.js": 'import("./later-2.js")',
    "assets/later-2.js": 'import("./deep-4.js");["assets/later-3.css"]',
    "assets/later-3.css": "",
    "assets/worker-5.js": "",
    "assets/embed-6.js": 'import"./later-2.js"',
    "assets/alive-7.js": "",
    "data/alerts.json": "{}",
    "ground/installed.json": "[]",
    "embed.html": "assets/embed-6.js",
    "share/hall.png": "",
  });
  const kept = keptFiles('<script src="./assets/index-1.js">', bundle);
  expect([...kept.keys()].sort()).toEqual([
    "",
    "assets/deep-4.js",
    "assets/index-1.js",
    "assets/later-2.js",
    "assets/later-3.css",
    "assets/worker-5.js",
    "data/alerts.json",
    "ground/installed.json",
  ]);
});
