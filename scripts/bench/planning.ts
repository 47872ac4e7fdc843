import { readFile } from "node:fs/promises";
import { encodePlan } from "../../src/data/plan-link";
import { addStop, changeBack, changeDay, changeGroup } from "../../src/domain/plan/commands";
import { emptyPlan, type Plan, type StopPlace } from "../../src/domain/plan/plan";
import { type Figure, median } from "./figures";
import type { Pages } from "./pages";
import { quick } from "./profiles";
import { visit } from "./visit";

const stops = 12;
/** Numbers typed one after another in each run; the first of them warms the page up. */
const changes = 12;

/** From a number that is typed in the planner to the page with the whole day worked out again, 12 stops of a class. */
export async function measurePlanning({ url }: Pages, runs: number): Promise<Figure[]> {
  const link = encodePlan(await classDay());
  const middles: number[] = [];
  const slowest: number[] = [];
  for (let run = 0; run < runs; run++) {
    await visit(quick, `${url}#plan=${link}`, async ({ page, reach, settle }) => {
      await reach("ready");
      await page
        .locator(".plan-stop")
        .nth(stops - 1)
        .waitFor();
      await page.locator(".plan-stop").nth(1).locator(".icon-button.edit").click();
      await settle();
      const took = await page.locator('[data-field="minutes"]').first().evaluate(typeNumbers, changes);
      middles.push(median(took.slice(1)));
      slowest.push(Math.max(...took.slice(1)));
    });
  }
  const part = `Planning: ${quick.name}`;
  const name = `recompute of a ${stops}-stop day through the page`;
  return [
    { part, name: `${name}, median`, value: median(middles), unit: "ms", budget: 16 },
    { part, name: `${name}, slowest of ${changes - 1}`, value: median(slowest), unit: "ms" },
  ];
}

/** Types other minutes again and again; answers how long it took each time until the page was laid out. Runs in the page. */
async function typeNumbers(field: HTMLElement | SVGElement, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const before = document.querySelector(".plan-sum")?.textContent;
    (field as HTMLInputElement).value = String(30 + i * 5);
    const start = performance.now();
    field.dispatchEvent(new Event("change", { bubbles: true }));
    document.body.getBoundingClientRect();
    took.push(performance.now() - start);
    if (document.querySelector(".plan-sum")?.textContent === before) throw new Error("nothing was worked out again");
  }
  return took;
}

/** Twelve placed sites of the data, a class of 88, there and back: what a teacher's long day could be at most. */
async function classDay(): Promise<Plan> {
  const places: StopPlace[] = [];
  for (const file of ["memorials.geojson", "bases.geojson"]) {
    const text = await readFile(new URL(`../../data/${file}`, import.meta.url), "utf8");
    const { features } = JSON.parse(text) as { features: { properties: { id: string }; geometry: unknown }[] };
    for (const { properties, geometry } of features) if (geometry) places.push({ kind: "site", id: properties.id });
  }
  const group = { walker: "primary-high", pupils: 88, classes: 2, teachers: 6 } as const;
  const filled = places.slice(0, stops).reduce((plan, place) => addStop(plan, 0, place), changeGroup(emptyPlan, group));
  return changeBack(changeDay(filled, 0, { date: "2026-10-20", start: 450 }), 0, {});
}
