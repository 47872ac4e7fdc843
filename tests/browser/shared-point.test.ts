import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openDrawn, openReady, phone } from "./browser";
import { listed, lngLatOf } from "./content";
import { chooser, goTo, hash, marker, pane, pointAt, title } from "./journey";

const [lng, lat] = lngLatOf("huangshandian-museum");
/** All that stands on the basket hall's point. */
const together = listed.filter(({ lngLat }) => lngLat?.[0] === lng && lngLat[1] === lat);
const names = together.map(({ name }) => name.zh).sort();

const view = (zoom: number) => `#map=${zoom}/${lat}/${lng}`;

/** Opens the chooser at the middle of the map. */
async function choose(page: Page) {
  const box = await page.locator(".map-pane").boundingBox();
  const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  await pointAt(page, middle);
  await page.mouse.click(...middle);
  await chooser(page).waitFor();
}

test("four places of the basket hall share its point", () => {
  expect(together.filter(({ id }) => id.startsWith("huangshandian-"))).toHaveLength(4);
});

describe.each([
  ["live", openReady],
  ["drawn", openDrawn],
] as const)("on the %s map", (map, open) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open({ ...phone, keep: true, link: view(13) }));
  });

  test.each([11, 12.5, 14.9, 15.6])("all of them stand in one choice at zoom %d", async (zoom) => {
    await goTo(page, view(zoom));
    await choose(page);
    expect((await chooser(page).getByRole("button").allInnerTexts()).sort()).toEqual(expect.arrayContaining(names));
    await page.keyboard.press("Escape");
  });

  // Drawing is slow work for the live map without a graphics card: one stands for all there.
  test("each of them is reached", async () => {
    await goTo(page, view(15.2));
    for (const { name } of map === "live" ? together.slice(-1) : together) {
      await choose(page);
      await chooser(page).getByRole("button", { name: name.zh, exact: true }).click();
      await expect.poll(() => title(page).textContent()).toBe(name.zh);
      expect(await chooser(page).count()).toBe(0);
      await page.keyboard.press("Escape");
      await pane(page).waitFor({ state: "detached" });
    }
  });

  test("they are still reached while one of them is open", async () => {
    await goTo(page, `${view(13)}&site=huangshandian-museum`);
    await title(page).waitFor();
    await choose(page);
    expect((await chooser(page).getByRole("button").allInnerTexts()).sort()).toEqual(names);
    await page.keyboard.press("Escape");
  });

  test("Escape closes the choice, opens nothing, and leaves the focus on the map", async () => {
    await goTo(page, view(13));
    await pane(page).waitFor({ state: "detached" });
    await choose(page);
    expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await chooser(page).waitFor({ state: "detached" });
    expect(hash(page)).not.toContain("site=");
    expect(await page.evaluate(() => document.activeElement?.closest(".map-pane") !== null)).toBe(true);
  });
});

test("a crowd on the whole district's map comes apart by clicks", async () => {
  const { page } = await openDrawn();
  await marker(page, "pingxi-war-memorial").click();
  await expect.poll(() => chooser(page).count()).toBe(1);
  await chooser(page).getByRole("button", { name: "平西抗日烈士陵园" }).click();
  expect(await title(page).textContent()).toBe("平西抗日烈士陵园");
});

test("a press elsewhere closes the choice", async () => {
  const { page } = await openDrawn({ link: view(13) });
  await choose(page);
  await page.getByRole("combobox").click();
  await chooser(page).waitFor({ state: "detached" });
  expect(hash(page)).not.toContain("site=");
});
