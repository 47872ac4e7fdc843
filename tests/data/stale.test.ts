import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { main } from "../../scripts/data-check";

describe("npm run data:check -- --stale", () => {
  let printed: MockInstance;
  beforeEach(() => {
    printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  });
  afterEach(() => printed.mockRestore());
  const lines = () => printed.mock.calls.map(([line]) => String(line));
  const counts = () => lines().flatMap((line) => (line.startsWith(" ") ? [] : [Number(/: (\d+)/.exec(line)?.[1])]));

  test("lists what is over 24 and over 12 months old on a day, what visitors rely on first, and is no failure", async () => {
    expect(await main(["--stale", "--today", "2026-11-22"])).toBe(0);
    const [first = ""] = lines().slice(1);
    expect(lines()[0]).toContain("older than 24 months (2026-11-22)");
    expect(first).toMatch(/^ {2}20[\d-]+ {2}[\w-]+ › visit\.\w+ {2}\(\w+/);
    // The opening hours of 2018 that the Pingxi hall's page warns of.
    expect(lines().filter((line) => line.includes("pingxi-war-memorial › visit.hours"))).toEqual([
      "  2018  pingxi-war-memorial › visit.hours  (c002)",
    ]);
  });

  test("before a source was written nothing is old; fifty years on everything dated is", async () => {
    await main(["data", "--stale", "--today", "2000-01-01"]);
    expect(counts().slice(0, 2)).toEqual([0, 0]);
    printed.mockClear();
    await main(["--stale", "data", "--today", "2076-01-01"]);
    const [old = 0, ageing, undated = 0] = counts();
    expect(ageing).toBe(0);
    expect(old).toBeGreaterThan(50);
    expect(lines().at(-1)).toMatch(/visit\.|\//);
    expect(undated).toBeGreaterThan(50);
  });

  test("a day that is none is refused", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await main(["--stale", "--today", "2026-02-30"])).toBe(1);
    expect(said).toHaveBeenCalledWith(expect.stringContaining("2026-02-30"));
    said.mockRestore();
  });
});
