import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AlertFile } from "../../src/data/alert-schema";
import { readCore, readDetails } from "../../src/data/atlas";
import { checkAlerts, readAlerts } from "../../src/data/read-alerts";
import { readSite } from "../../src/data/records";
import { inForce } from "../../src/domain/alerts";
import {
  both,
  citation,
  codes,
  collection,
  feature,
  filesOf,
  place,
  site,
  soundFeature,
  trail,
  unreachable,
} from "../helpers/records";

const alert = (id: string, rest: Record<string, unknown> = {}) => ({
  id,
  about: "closure",
  level: "closed",
  scope: "district",
  from: "2026-07-28",
  to: "2026-07-29",
  title: both("临时关闭", "Closed"),
  text: both("全区景区临时关闭。", "All scenic areas are closed."),
  citations: ["c001"],
  ...rest,
});
const file = (...alerts: unknown[]) => ({ updated: "2026-11-22", alerts });
const read = (content: unknown) => readAlerts(filesOf({ "alerts.json": content }));

describe("alerts.json", () => {
  test("gives its notices and its own age", async () => {
    const { value, problems, failed } = await read(file(alert("a"), alert("b", { from: "11-01", to: "05-31" })));
    expect([problems, failed]).toEqual([[], []]);
    expect(value?.updated).toBe("2026-11-22");
    expect(value?.alerts.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test.each([
    ["a list", [], "field"],
    ["a text that is not JSON", "{", "not-json"],
    ["a page of a web server", "<!doctype html><title>404</title>", "html"],
    ["no day of its own", { alerts: [] }, "field"],
    ["a file that cannot be had", unreachable("places.json"), "unreachable"],
  ])("%s cannot be used, and says so", async (_, content, code) => {
    const { value, failed, problems } = await read(content);
    expect([value, failed]).toEqual([null, ["alerts.json"]]);
    expect(codes(problems)).toContain(code);
  });

  test.each([
    ["a day that is none", { from: "2026-02-30" }, "date", "from"],
    ["a day of no year", { from: "02-30", to: "03-01" }, "date", "from"],
    ["an end before the beginning", { to: "2026-07-27" }, "date", "to"],
    ["a year on one side only", { to: "07-29" }, "date", "to"],
    ["a day written otherwise", { from: "28.7.2026" }, "field", "from"],
    ["a level that there is not", { level: "red" }, "field", "level"],
    ["a scope that there is not", { scope: "city" }, "field", "scope"],
    ["a township without a name", { scope: "township" }, "field", "of"],
    ["a site without an id", { scope: "site" }, "field", "of"],
    ["names for the whole district", { of: ["a"] }, "field", "of"],
    ["no source", { citations: [] }, "no-citation", "citations"],
    ["one language only", { text: { zh: "公告" } }, "field", "text.en"],
    ["a link that runs", { link: "javascript:alert(1)" }, "field", "link"],
    ["a data link", { link: "data:text/html,x" }, "field", "link"],
    ["a field that there is not", { colour: "red" }, "field", "colour"],
  ])("a notice with %s is left out, the others stay", async (_, rest, code, field) => {
    const { value, problems } = await read(file(alert("bad", rest), alert("good")));
    expect(value?.alerts.map(({ id }) => id)).toEqual(["good"]);
    expect(problems).toContainEqual(expect.objectContaining({ code, field, feature: "bad", level: "error" }));
  });

  test("an id stands once", async () => {
    const { value, problems } = await read(file(alert("a"), alert("a")));
    expect(value?.alerts).toHaveLength(1);
    expect(codes(problems)).toEqual(["duplicate-id"]);
  });
});

describe("what no single notice shows", () => {
  async function check(content: AlertFile | ReturnType<typeof file>) {
    const getFile = filesOf({
      "places.json": [place("hall", [115.846, 39.696], { township: "周口店镇" }), place("stop", [115.85, 39.71])],
      "memorials.geojson": collection(feature(site("a"))),
      "trails.geojson": collection(feature(trail("basket-1"), null)),
      "citations.json": [citation("c001")],
      "alerts.json": content,
    });
    const [core, details, alerts] = [await readCore(getFile), await readDetails(getFile), await readAlerts(getFile)];
    return checkAlerts(alerts.value as AlertFile, core.value, details.value, "2026-11-22");
  }
  const named = (scope: string, of: string[]) => file(alert("n", { scope, of }));

  test.each([
    ["a township that is in the data", named("township", ["周口店镇"]), []],
    ["one that is not", named("township", ["周口店"]), [["reference", "of", "周口店"]]],
    ["a site", named("site", ["a"]), []],
    ["a site that is not there", named("site", ["b"]), [["reference", "of", "b"]]],
    ["a trail named as a site", named("site", ["basket-1"]), [["reference", "of", "basket-1"]]],
    ["a trail", named("trail", ["basket-1"]), []],
    ["a source that is not there", file(alert("n", { citations: ["c404"] })), [["reference", "citations", "c404"]]],
    ["a file of tomorrow", { updated: "2026-11-23", alerts: [] }, [["date", "updated", "2026-11-23"]]],
  ])("%s", async (_, content, expected) => {
    const problems = await check(content);
    expect(problems.map(({ code, field, value }) => [code, field, value])).toEqual(expected);
  });
});

describe("our own notices", () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(`data/${name}`));
  const getFile = async (name: string) => bytes(name);

  test("rest on dated sources", async () => {
    const { value } = await readAlerts(getFile);
    const { value: details } = await readDetails(getFile);
    const published = new Map(details.citations.map((one) => [one.id, one.published]));
    for (const { id, citations } of value?.alerts ?? [])
      for (const one of citations)
        expect([id, one, published.get(one)]).toEqual([id, one, expect.stringMatching(/^\d{4}/)]);
  });

  /** Beijing's forest fire measures: 1 November to 31 May. Its flood control measures: 1 June to 15 September. */
  test.each([
    ["2026-10-31", []],
    ["2026-11-01", ["fire-season"]],
    ["2027-05-31", ["fire-season"]],
    ["2027-06-01", ["flood-season"]],
    ["2027-09-15", ["flood-season"]],
    ["2027-09-16", []],
  ])("on %s in force: %s", async (day, ids) => {
    const { value } = await readAlerts(getFile);
    expect(inForce(value?.alerts ?? [], day).map(({ id }) => id)).toEqual(ids);
  });

  test("close nothing by themselves", async () => {
    const { value } = await readAlerts(getFile);
    expect(value?.alerts.filter(({ level }) => level === "closed")).toEqual([]);
  });
});

describe("hours with rules", () => {
  const sourced = {
    ...both("周二至周日。", "Tuesday to Sunday."),
    asOf: "2026",
    confidence: "high",
    citations: ["c001"],
  };
  const readHours = (hours: Record<string, unknown>) => {
    const problems: Parameters<typeof readSite>[2] = [];
    const one = readSite(
      soundFeature(site("a", { visit: { hours: { ...sourced, ...hours } } })),
      "bases.geojson",
      problems,
    );
    return { hours: one?.visit.hours, problems };
  };
  const rule = { on: ["tue", "holiday"], from: "09:00", to: "16:30", lastEntry: "16:00" };

  test("come as they are", () => {
    const hours = {
      rules: [rule],
      seasons: [{ from: "11-15", to: "03-15", rules: [] }],
      exceptions: [{ from: "2027-02-05", to: "2027-02-07", openings: [], asOf: "2027-01-20", citations: ["c001"] }],
    };
    expect(readHours(hours)).toMatchObject({ hours, problems: [] });
  });

  test.each([
    ["closing before opening", { rules: [{ ...rule, to: "08:00" }] }, "visit.hours.rules.0"],
    ["a last entry after closing", { rules: [{ ...rule, lastEntry: "17:00" }] }, "visit.hours.rules.0"],
    ["an hour that there is not", { rules: [{ ...rule, to: "25:00" }] }, "visit.hours.rules.0.to"],
    ["a day that there is not", { rules: [{ ...rule, on: ["montag"] }] }, "visit.hours.rules.0.on.0"],
    ["no day", { rules: [{ ...rule, on: [] }] }, "visit.hours.rules.0.on"],
    [
      "a season of no year's days",
      { seasons: [{ from: "13-01", to: "03-15", rules: [] }] },
      "visit.hours.seasons.0.from",
    ],
  ])("with %s are refused, and the field is named", (_, hours, field) => {
    const { hours: read, problems } = readHours(hours);
    expect(read).toBeUndefined();
    expect(problems).toMatchObject([{ code: "field", field, level: "error" }]);
  });
});
