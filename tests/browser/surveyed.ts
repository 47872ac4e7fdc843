import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { main } from "../../scripts/data-trail";

/** data/trails.geojson after `npm run data:trail -- basket-1 surveyed.gpx`: 3 km in two parts, up 300 m and down 40 m. */
export async function surveyedTrails(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "surveyed-"));
  const silence = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await cp("data", folder, { recursive: true });
    const survey = ["--surveyed", "2026-05-02", "--by", "黄山店村", "--data", folder];
    if ((await main(["basket-1", "tests/fixtures/surveyed.gpx", ...survey])) !== 0) throw new Error("survey refused");
    return await readFile(join(folder, "trails.geojson"), "utf8");
  } finally {
    silence.mockRestore();
    await rm(folder, { recursive: true });
  }
}
