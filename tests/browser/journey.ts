import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { fitCamera, projection } from "../../src/domain/camera";
import { homeBounds, type LngLat } from "../../src/domain/geo";

/** What journeys look at and do, in one place, so that a test reads as what a person does. */

export const row = (page: Page, id: string) => page.locator(`.row[data-id="${id}"]`);
export const title = (page: Page) => page.locator("#page-title");
/** The opened page of a site, trail or route. */
export const pane = (page: Page) => page.getByRole("complementary");
export const chooser = (page: Page) => page.getByRole("dialog");
/** The picture of the drawn map that stands for a site, alone or with others. */
export const marker = (page: Page, id: string) => page.locator(`.live-scene .marker:not(.selected)[data-ids~="${id}"]`);

export const idsOf = (locator: Locator) =>
  locator.evaluateAll((elements) => elements.flatMap((one) => ((one as HTMLElement).dataset.ids ?? "").split(" ")));
/** Ids of all that the drawn map marks, sorted. */
export const drawnIds = async (page: Page) => (await idsOf(page.locator(".live-scene .marker"))).sort();
/** Ids of the rows of the list, in their order. */
export const listIds = (page: Page) =>
  page.locator(".row").evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset.id ?? ""));

export const hash = (page: Page) => new URL(page.url()).hash;
/** Zoom, latitude and longitude of the link; null while the map stands on the whole district. */
export function linkCamera(page: Page): [zoom: number, lat: number, lng: number] | null {
  const camera = new URLSearchParams(hash(page).slice(1)).get("map");
  return camera ? (camera.split("/").map(Number) as [number, number, number]) : null;
}
/** Changes the fragment as a pasted link in the same window does. */
export const goTo = (page: Page, link: string) =>
  page.evaluate((fragment) => {
    location.hash = fragment;
  }, link);

/** Where a point of the whole district's view lies on the screen. */
export async function homePixel(page: Page, at: LngLat): Promise<[x: number, y: number]> {
  const box = await page
    .getByRole("region", { name: /地图|Map/ })
    .first()
    .boundingBox();
  if (!box) throw new Error("the map is not on screen");
  const [x, y] = projection(fitCamera(homeBounds, box), box).toPixel(at);
  return [box.x + x, box.y + y];
}

/** Moves the pointer to a spot of the map, until the map says that there is something to press. */
export async function pointAt(page: Page, [x, y]: readonly [number, number]) {
  await expect
    .poll(async () => {
      await page.mouse.move(x + 60, y + 60);
      await page.mouse.move(x, y);
      return page.evaluate(
        ([left, top]) => {
          const under = document.elementFromPoint(left, top);
          return under && getComputedStyle(under).cursor;
        },
        [x, y] as const,
      );
    })
    .toBe("pointer");
}

/** Once the page has shown what was just done, and done what it put off until then. */
export const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Everything that can be read on the screen. */
export const words = async (page: Page) => (await page.locator("body").allInnerTexts()).join();
