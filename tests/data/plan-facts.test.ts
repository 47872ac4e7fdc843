import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/data-check";
import type { Core } from "../../src/data/atlas";
import { factsOfPlace, factsOfSite, factsOfTrail, placesOfRoute } from "../../src/data/plan-facts";
import { decodePlan, encodePlan } from "../../src/data/plan-link";
import { checks } from "../../src/domain/plan/checks";
import { addStop, changeDay } from "../../src/domain/plan/commands";
import { type PlanContext, pointFacts } from "../../src/domain/plan/facts";
import { level } from "../../src/domain/plan/finding";
import { emptyPlan, type Plan, type StopPlace } from "../../src/domain/plan/plan";
import { timetable } from "../../src/domain/plan/timetable";

let core: Core;
let context: PlanContext;
beforeAll(async () => {
  ({ core } = await checkFolder(join(import.meta.dirname, "../../data")));
  const byId = new Map([
    ...core.places.map((place) => [`place ${place.id}`, factsOfPlace(place)] as const),
    ...core.sites.map((site) => [`site ${site.id}`, factsOfSite(site)] as const),
    ...core.trails.map((trail) => [`trail ${trail.id}`, factsOfTrail(trail)] as const),
  ]);
  context = {
    facts: (place) =>
      place.kind === "point" ? pointFacts(place.lngLat) : (byId.get(`${place.kind} ${place.id}`) ?? null),
    status: ({ kind }) =>
      kind === "site" || kind === "trail" ? { kind: "unverified", why: "no-source", asOf: null } : null,
    sunset: () => 17 * 60,
    seasons: () => ["fire"],
  };
});

const planOf = (places: readonly StopPlace[]): Plan =>
  changeDay(
    places.reduce((plan, place) => addStop(plan, 0, place), emptyPlan),
    0,
    { date: "2026-11-25" },
  );

describe("the published data in a plan", () => {
  test("the memorial at Tangshang holds 500 at once, as its source says", () => {
    expect(context.facts({ kind: "site", id: "tangshang-song-memorial" })?.capacity).toBe(500);
  });

  test("every published route becomes a plan whose places are known, and that is never green", () => {
    const trailIds = new Set(core.trails.map(({ id }) => id));
    expect(core.routes.length).toBeGreaterThan(0);
    for (const route of core.routes) {
      const plan = planOf(placesOfRoute(route, (id) => trailIds.has(id)));
      const found = checks(plan, timetable(plan, context), context);
      expect(found.filter(({ code }) => code === "gone")).toEqual([]);
      expect(level(found)).not.toBe("green");
      expect(decodePlan(encodePlan(plan))).toEqual(plan);
    }
  });

  test("every site and trail can be planned, with times that are numbers or not known", () => {
    for (const { id } of [...core.sites, ...core.trails]) {
      const kind = core.sites.some((site) => site.id === id) ? "site" : "trail";
      const place: StopPlace =
        kind === "site" ? { kind, id } : { kind, id, walk: "there-and-back", fromKm: null, toKm: null };
      const [day] = timetable(planOf([place, place]), context);
      for (const { arrive, leave, visit } of day?.stops ?? [])
        for (const value of [arrive, leave, visit?.from, visit?.likely, visit?.to])
          expect(value === null || value === undefined || Number.isFinite(value), id).toBe(true);
    }
  });

  test("a basket trail's sketch gives a range at least twice as wide as it is short", () => {
    const plan = planOf([{ kind: "trail", id: "basket-1", walk: "one-way", fromKm: null, toKm: null }]);
    const [row] = timetable(plan, context)[0]?.stops ?? [];
    expect(row?.walk?.schematic).toBe(true);
    expect((row?.visit?.to ?? 0) / (row?.visit?.from ?? 0)).toBeGreaterThanOrEqual(2);
  });
});
