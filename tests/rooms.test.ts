import { expect, test } from "vitest";

/**
 * Which rooms of src/ each room may look into: data flows one way (docs/architecture.md). The first list is for code;
 * the second adds rooms from which types alone may come.
 */
const mayImport: Record<string, { readonly code: readonly string[]; readonly types?: readonly string[] }> = {
  domain: { code: [] },
  text: { code: [], types: ["domain"] },
  ui: { code: [] },
  data: { code: ["domain"] },
  state: { code: ["domain", "data", "text"] },
  outputs: { code: ["domain", "text"], types: ["data"] },
  map: { code: ["domain", "state", "text", "ui"] },
  panels: { code: ["domain", "state", "outputs", "text", "ui"], types: ["data"] },
};
/** What only one room may know. */
const outside: readonly (readonly [module: RegExp, rooms: readonly string[]])[] = [
  [/^maplibre-gl/, ["map"]],
  [/^(valibot|fflate|geojson-validation|chinese-days|saxes|@tmcw\/togeojson)/, ["data"]],
  [/^(@turf\/turf|supercluster|gcoord)$/, ["domain"]],
  [/^pmtiles$/, ["map", "data"]],
  [/^@protomaps\/basemaps$/, ["map"]],
  [/^solid-js/, ["state", "map", "panels", "ui"]],
  [/^node:/, []],
];

const files = Object.entries(
  import.meta.glob<string>("../src/*/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }),
);

/** The imports of a file: where from, and whether types alone come. */
function importsOf(code: string): { from: string; typesOnly: boolean }[] {
  const statements = code.matchAll(/(?:import|export)\s+(type\s+)?([^;"']*?)\s*from\s*["']([^"']+)["']/g);
  const dynamic = code.matchAll(/(typeof\s+)?import\(["']([^"']+)["']\)/g);
  const bare = code.matchAll(/^import\s+["']([^"']+)["']/gm);
  return [
    ...[...statements].map(([, type, names, from]) => ({
      from: from ?? "",
      typesOnly: type !== undefined || /^\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\s*\}$/.test(names ?? ""),
    })),
    ...[...dynamic].map(([, type, from]) => ({ from: from ?? "", typesOnly: type !== undefined })),
    ...[...bare].map(([, from]) => ({ from: from ?? "", typesOnly: false })),
  ];
}

/** The room that a relative import leads to; undefined for a package or a file of src/ itself. */
const roomOf = (from: string, file: string) =>
  from.startsWith(".")
    ? /^\/src\/(\w+)\//.exec(new URL(from, `file:///${file.replace("../", "")}`).pathname)?.[1]
    : undefined;

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(50);
});

test.each(files)("%s looks only where its room may", (file, code) => {
  const room = file.split("/")[2] ?? "";
  const may = mayImport[room];
  expect(may, `room ${room} is not in the plan`).toBeDefined();
  for (const { from, typesOnly } of importsOf(code)) {
    const other = roomOf(from, file);
    if (other && other !== room)
      expect([...(may?.code ?? []), ...(typesOnly ? (may?.types ?? []) : [])], from).toContain(other);
    if (typesOnly) continue;
    for (const [module, rooms] of outside) if (module.test(from)) expect(rooms, `${from} in ${file}`).toContain(room);
  }
});

test.each(files)("%s has at most 300 lines", (_, code) => {
  expect(code.split("\n").length).toBeLessThanOrEqual(301);
});
