import { expect, test } from "vitest";
import { openPage, phone, waitForState } from "./browser";

test.each([["phone", phone] as const, ["desktop", {}] as const])(
  "on a %s the page goes from list to ready",
  async (_, device) => {
    const { page, errors, requests } = await openPage(device);
    await waitForState(page, "ready");
    expect(errors).toEqual([]);
    expect(await page.locator(".row").count()).toBe(47);
    expect(new Set(requests.map((url) => new URL(url).host)).size).toBe(1);
    expect(requests.length).toBeLessThanOrEqual(12);
    await page.context().close();
  },
);
