import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDrawn } from "./browser";
import { pane } from "./journey";

const site = "#site=yunju-temple&lang=en";
const withConfig = (config: unknown) => (page: Page) =>
  page.route(/\/config\.json$/, (route) => route.fulfill({ json: config }));
const reports = (page: Page) => pane(page).locator(".report");

async function opened(config: unknown, link = site) {
  const { page, errors } = await openDrawn({ link, before: withConfig(config) });
  await pane(page).locator(".sources li").first().waitFor();
  return { page, errors };
}

describe("something wrong?", () => {
  test("stands by every block of facts of a site", async () => {
    const { page } = await opened({});
    const names = await reports(page)
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
    for (const block of ["Position", "Is it open?", "Getting there by map", "About", "Visiting"]) {
      expect(
        names.some((name) => name?.includes(block)),
        `${block} in ${names}`,
      ).toBe(true);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  test("opens a mail draft with id, field, value, link and day, where the operator takes mail", async () => {
    const { page } = await opened({ report: { kind: "mail", to: "map@example.org" } });
    const link = pane(page).getByRole("link", { name: /About “Position”/ });
    await expect.poll(() => link.count()).toBe(1);
    const address = new URL((await link.getAttribute("href")) ?? "");
    expect([address.protocol, address.pathname]).toEqual(["mailto:", "map@example.org"]);
    const body = address.searchParams.get("body") ?? "";
    expect(body).toContain("(yunju-temple)");
    expect(body).toContain("Field: position\r\n");
    expect(body).toMatch(/It now says: \S+/);
    expect(body).toContain("#site=yunju-temple");
    expect(body).toMatch(/Day|Date: \d{4}-\d\d-\d\d/);
    expect(await link.getAttribute("target")).toBeNull();
  });

  test("opens a draft of an issue in a window of its own, which learns nothing of this one", async () => {
    const { page } = await opened({ report: { kind: "issue", url: "https://git.example.org/map/issues/new" } });
    const link = pane(page).getByRole("link", { name: /About “Visiting”/ });
    await expect.poll(() => link.count()).toBe(1);
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(await link.getAttribute("target")).toBe("_blank");
    const address = new URL((await link.getAttribute("href")) ?? "");
    expect(address.origin + address.pathname).toBe("https://git.example.org/map/issues/new");
    expect(address.searchParams.get("title")).toBe("Correction: Yunju Temple · visit");
  });

  test("copies the draft where nobody has said where to send it, and says so", async () => {
    const { page } = await opened({ report: null });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane(page)
      .getByRole("button", { name: /About “Position”/ })
      .click();
    await expect.poll(() => reports(page).first().getByRole("status").textContent()).toContain("has been copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Correction: Yunju Temple · position\n/);
  });

  test("where nothing can be copied the text stands there to be selected", async () => {
    const { page } = await opened({});
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await pane(page)
      .getByRole("button", { name: /About “Position”/ })
      .click();
    await expect.poll(() => reports(page).first().locator("pre").textContent()).toContain("(yunju-temple)");
  });

  test.each([["javascript:alert(1)"], ["data:text/html,x"], ["https://example.org/new?a=b"]])(
    "%s in the settings is not used",
    async (url) => {
      const { page } = await opened({ report: { kind: "issue", url } });
      await page.waitForLoadState("networkidle");
      expect(await reports(page).getByRole("link").count()).toBe(0);
      expect(await reports(page).getByRole("button").count()).toBeGreaterThan(2);
    },
  );

  test("settings that cannot be read leave the page as it is", async () => {
    const { page } = await openDrawn({
      link: site,
      before: (page) => page.route(/\/config\.json$/, (route) => route.fulfill({ body: "<html>" })),
    });
    await pane(page)
      .getByRole("button", { name: /About “Position”/ })
      .waitFor();
    expect(await reports(page).getByRole("link").count()).toBe(0);
  });

  test("every step of a story can be corrected", async () => {
    const { page } = await openDrawn({ link: "#story=red-basket", before: withConfig({ report: null }) });
    await page.locator(".story-step").first().waitFor();
    expect(await page.locator(".story-step .report button").count()).toBe(6);
  });
});
