import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { desktop, devices, openPage, openReady, phone, waitForState } from "./browser";
import { installPack, keyed, onlineColour, outside, packColour, shipped, tianditu } from "./grounds";
import { hash, title } from "./journey";
import { type Rgb, spotOf } from "./picture";

const view = "#map=10.5/39.66/115.62";
const credit = (page: Page) => page.locator(".ground-credit");
const note = (page: Page) => page.locator(".ground-note");
const layers = (page: Page) => page.getByRole("button", { name: /^(底图与图层|Ground and layers)$/ });
const choice = (page: Page, id: string) => page.locator(`#ground-${id}`);

/** How many pixels of a colour lie in a square of the map's middle, free of sites. */
async function seen(page: Page, colour: Rgb) {
  const box = await page.locator(".map-pane").boundingBox();
  const at = [(box?.x ?? 0) + (box?.width ?? 0) * 0.3, (box?.y ?? 0) + (box?.height ?? 0) * 0.35] as const;
  return (await spotOf(page, colour, at)).count;
}
const shows = (page: Page, colour: Rgb) =>
  expect.poll(() => seen(page, colour), { timeout: 15_000 }).toBeGreaterThan(1200);
const hides = (page: Page, colour: Rgb) => expect.poll(() => seen(page, colour), { timeout: 15_000 }).toBeLessThan(200);

test("automatic: nobody is asked before the bundled ground stands; one that stays silent leaves it there, and can be tried again", async () => {
  let silent = true;
  let asked: string[] = [];
  const { page, thrown } = await openPage({
    ...desktop,
    link: view,
    config: shipped,
    before: async (page) => {
      asked = await outside(page, () => (silent ? new Promise(() => undefined) : undefined));
      await page.addInitScript(() => {
        const states: string[] = [];
        Object.assign(window, { states });
        const fetched = window.fetch;
        window.fetch = (...call) => {
          states.push(`${document.documentElement.dataset.state} ${String(call[0])}`);
          return fetched(...call);
        };
      });
    },
  });
  await waitForState(page, "ready");
  await note(page).getByText("OpenFreeMap 在线地图 没有应答，先用自带底图。").waitFor();
  expect(asked).toEqual(["https://tiles.openfreemap.org/styles/liberty"]);
  const calls = await page.evaluate(() => (window as unknown as { states: string[] }).states);
  expect(calls.filter((call) => call.includes("https:"))).toEqual([
    "ready https://tiles.openfreemap.org/styles/liberty",
  ]);
  expect(await seen(page, onlineColour)).toBe(0);
  expect(await credit(page).count()).toBe(0);
  expect(hash(page)).toBe(view);

  silent = false;
  await note(page).getByRole("button", { name: "再试一次" }).click();
  await shows(page, onlineColour);
  expect(await note(page).innerText()).toBe("");
  expect(await credit(page).innerText()).toContain("© OpenMapTiles");
  expect(await credit(page).innerText()).toContain("tiles.openfreemap.org");
  // Neither glyphs nor sprite are asked for, and nothing of a boundary is drawn.
  expect(asked.filter((url) => /fonts|sprites/.test(url))).toEqual([]);
  expect(thrown).toEqual([]);
});

test("an online ground that runs out of quota gives way to the bundled one, and says so", async () => {
  let spent = false;
  const { page } = await openReady({
    ...desktop,
    link: view,
    config: shipped,
    before: (page) => outside(page, (route) => (spent ? route.fulfill({ status: 429, body: "quota" }) : undefined)),
  });
  await shows(page, onlineColour);
  spent = true;
  await page.getByRole("button", { name: "放大" }).click();
  await page.getByRole("button", { name: "全区" }).click();
  await note(page).getByText("OpenFreeMap 在线地图 出了问题，现在是自带底图。").waitFor();
  await hides(page, onlineColour);
  expect(await credit(page).count()).toBe(0);
});

test.each(devices)(
  "on a %s the installed pack is taken without asking anybody; sites, selection and camera survive a switch",
  async (_, device) => {
    let asked: string[] = [];
    const { page, errors, requests } = await openReady({
      ...device,
      link: `${view}&site=tangshang-song-memorial`,
      config: shipped,
      before: async (page) => {
        await installPack(page);
        asked = await outside(page);
      },
    });
    await expect.poll(() => credit(page).count(), { timeout: 15_000 }).toBe(1);
    expect(asked).toEqual([]);
    expect(new Set(requests.map((url) => new URL(url).host))).toEqual(new Set([new URL(inject("url")).host]));
    await layers(page).click();
    expect(await choice(page, "auto").isChecked()).toBe(true);
    await choice(page, "bundled").check();
    await expect.poll(() => credit(page).count()).toBe(0);
    expect(hash(page)).toBe(`${view}&site=tangshang-song-memorial&basemap=bundled`);
    await choice(page, "auto").check();
    await expect.poll(() => credit(page).count(), { timeout: 15_000 }).toBe(1);
    await page.keyboard.press("Escape");
    expect(hash(page)).toBe(`${view}&site=tangshang-song-memorial`);
    expect(await title(page).textContent()).not.toBe("");
    expect(errors).toEqual([]);
  },
);

test("the pack is drawn, with its elevation's switches; the choice is kept on the device and goes with the link", async () => {
  const { page, context } = await openReady({
    ...desktop,
    link: view,
    config: shipped,
    before: async (page) => {
      await installPack(page);
      await outside(page);
    },
  });
  await shows(page, packColour);
  await layers(page).click();
  for (const name of ["山体阴影", "等高线"]) expect(await page.getByLabel(name).isChecked()).toBe(true);
  expect(await page.getByLabel("立体地形").isChecked()).toBe(false);
  await page.getByLabel("等高线").uncheck();
  await choice(page, "bundled").check();
  await hides(page, packColour);

  const again = await context.newPage();
  await again.route("**/config.json", (route) => route.fulfill({ json: shipped }));
  await installPack(again);
  await again.goto(`${inject("url")}${view}`);
  await waitForState(again, "ready");
  await layers(again).click();
  await expect.poll(() => choice(again, "bundled").isChecked()).toBe(true);
  expect(await again.getByLabel("等高线").isChecked()).toBe(false);
  expect(await credit(again).count()).toBe(0);
});

test("the head of the pack is read when the dialog opens; its choice asks for tiles alone", async () => {
  const heads: string[] = [];
  const { page } = await openReady({
    ...desktop,
    link: view,
    config: { ...shipped, default: "bundled" },
    before: async (page) => {
      await installPack(page);
      page.on("request", (request) => {
        const [, from] = /^bytes=(\d+)-/.exec(request.headers().range ?? "") ?? [];
        if (from === "0") heads.push(new URL(request.url()).pathname.split("/").at(-1) ?? "");
      });
    },
  });
  expect(heads).toEqual([]);
  await layers(page).click();
  await expect.poll(() => new Set(heads).size).toBe(3);
  await page.waitForLoadState("networkidle");
  const before = heads.length;
  await choice(page, "pack").check();
  await page.keyboard.press("Escape");
  await shows(page, packColour);
  expect(heads.slice(before)).toEqual([]);
});

test("a host that cannot send parts of a file is found out, and told", async () => {
  const { page } = await openReady({
    ...desktop,
    link: view,
    config: { ...shipped, default: "pack" },
    before: (page) => installPack(page, { ranges: false, names: ["fangshan.pmtiles"] }),
  });
  await note(page).getByText("本站的主机不支持分段读取（HTTP Range）").waitFor();
  expect(await credit(page).count()).toBe(0);
});

test("Tianditu's pictures stand with its mark and approval number; another language asks for its names", async () => {
  let asked: string[] = [];
  const { page } = await openReady({
    ...phone,
    link: view,
    config: keyed,
    before: async (page) => {
      asked = await outside(page);
    },
  });
  await expect.poll(() => page.locator(".ground-mark").count(), { timeout: 15_000 }).toBe(1);
  expect(await page.locator(".ground-mark").innerText()).toMatch(/天地图\s*审图号：GS\(2024\)0568号/);
  const layersAsked = () => new Set(asked.map((url) => new URL(url).searchParams.get("LAYER")));
  expect(layersAsked()).toEqual(new Set(["img", "cia"]));
  for (const url of asked) expect(url).toMatch(/^https:\/\/t[0-7]\.tianditu\.gov\.cn\/\w+_w\/wmts\?tk=0123abcd&/);
  await shows(page, tianditu);
  await page.getByRole("button", { name: "English" }).click();
  await expect.poll(() => layersAsked()).toEqual(new Set(["img", "cia", "eia"]));
  expect(await page.locator(".ground-mark").innerText()).toContain("Map approval GS(2024)0568号");
});

test("the dialog says whom a ground asks before it is chosen, and why another cannot be", async () => {
  const { page } = await openReady({
    ...phone,
    config: shipped,
    link: "#lang=en&basemap=bundled",
    before: (page) => outside(page),
  });
  await layers(page).click();
  const help = (id: string) => page.locator(`#ground-${id}-help`).innerText();
  await expect.poll(() => help("openfreemap")).toContain("Asks tiles.openfreemap.org for the map");
  expect(await help("auto")).toContain("Asks tiles.openfreemap.org");
  expect(await page.locator(".layers-lacking").allInnerTexts()).toEqual([
    "Not installed on this site yet: Fangshan in detail",
    "No key set on this site yet: Tianditu, streets; Tianditu, imagery; Tianditu, terrain",
  ]);
  for (const id of ["tianditu-vec", "tianditu-img", "tianditu-ter", "pack"])
    expect(await choice(page, id).count(), id).toBe(0);
  expect(await page.getByText("npm run ground").count()).toBe(1);
  expect(await page.locator(".layers-dialog").evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(
    true,
  );
  await page.keyboard.press("Escape");
  expect(await layers(page).evaluate((button) => button === document.activeElement)).toBe(true);
});

test("the framed map follows its option: bundled asks nobody, automatic does as the settings say", async () => {
  const framed = async (query: string) => {
    let asked: string[] = [];
    const { page } = await openReady({
      link: `embed.html?ui=map${query}`,
      config: shipped,
      before: async (page) => {
        asked = await outside(page);
      },
    });
    await layers(page).click();
    await page.getByText("npm run ground").waitFor();
    return { page, asked };
  };
  const pinned = await framed("&basemap=bundled");
  expect(await choice(pinned.page, "bundled").isChecked()).toBe(true);
  expect(pinned.asked).toEqual([]);
  const free = await framed("");
  await expect.poll(() => credit(free.page).count(), { timeout: 15_000 }).toBe(1);
  expect(await credit(free.page).innerText()).toContain("tiles.openfreemap.org");
  await choice(free.page, "bundled").check();
  expect(await free.page.evaluate(() => localStorage.length)).toBe(0);
});

test("a link that names a ground that there is not says what was lost", async () => {
  const { page } = await openReady({ link: "#basemap=atlantis", config: shipped, before: (page) => outside(page) });
  await page.locator(".notices").getByText("basemap=atlantis").waitFor();
});

test("the land in 3D waits to be asked for, with its heights to be chosen; where less motion is asked for it is not offered", async () => {
  const opened = async (reducedMotion: "reduce" | "no-preference") => {
    const { page, errors } = await openReady({
      viewport: { width: 360, height: 480 },
      reducedMotion,
      link: view,
      config: shipped,
      before: (page) => installPack(page),
    });
    await layers(page).click();
    await page.getByLabel("山体阴影").waitFor();
    return { page, errors, land: page.getByLabel("立体地形") };
  };
  const still = await opened("reduce");
  expect(await still.land.isDisabled()).toBe(true);
  expect(await still.page.getByText("少用动画").count()).toBe(1);
  const moving = await opened("no-preference");
  expect(await moving.land.isChecked()).toBe(false);
  expect(await moving.page.getByRole("slider", { name: "起伏夸大" }).count()).toBe(0);
  await moving.land.check();
  await moving.page.getByRole("slider", { name: "起伏夸大" }).press("End");
  expect(await moving.page.locator(".layers-dialog output").innerText()).toBe("3 倍");
  await moving.land.uncheck();
  expect(moving.errors).toEqual([]);
});
