import { createRoot } from "solid-js";
import { describe, expect, test } from "vitest";
import { decodeView, plainView } from "../../src/domain/view";
import { createApp } from "../../src/state/app";
import { en } from "../../src/text/en";
import { entry } from "../helpers/entries";

const entries = [
  entry("hall", { kind: "museum", name: { zh: "纪念馆", en: "Hall" }, township: "周口店镇" }),
  entry("stele", { kind: "memorial", name: { zh: "纪念碑", en: "Stele" } }),
  entry("basket-1", { kind: "trail", formerIds: ["trail-basket-1"] }),
];
const unread = () => Promise.reject(new Error("no files in this test"));
const noFiles = {
  loadCore: unread,
  loadDetails: unread,
  loadAlerts: unread,
  loadHolidays: unread,
  distanceFrom: () => null,
  loadSearch: unread,
  loadConfig: unread,
  loadInstalled: unread,
  loadStyle: unread,
  probePack: unread,
};
function inApp(act: (app: ReturnType<typeof createApp>) => void) {
  createRoot((dispose) => {
    act(createApp(entries, unread, unread));
    dispose();
  });
}

describe("opening", () => {
  test("names its role in the link", () =>
    inApp((app) => {
      app.open(entries[2] as (typeof entries)[number]);
      expect(app.view().selection).toEqual({ role: "trail", id: "basket-1" });
      app.close();
      expect(app.view()).toEqual(plainView);
    }));

  test("raises a sheet that was put away", () =>
    inApp((app) => {
      app.setSheet("peek");
      app.open(entries[0] as (typeof entries)[number]);
      expect(app.sheet()).toBe("half");
    }));
});

test("starting from a route leaves its page for its stops alone, whatever narrowed the list before", () =>
  inApp((app) => {
    app.query.setText("纪念碑");
    app.open(entries[0] as (typeof entries)[number]);
    app.showOnly(["hall", "basket-1"]);
    expect(app.opened()).toBe(false);
    expect(app.query.shown().map(({ id }) => id)).toEqual(["hall", "basket-1"]);
    expect(app.view()).toEqual({ ...plainView, ids: ["hall", "basket-1"] });
  }));

describe("a link", () => {
  const restore = (app: ReturnType<typeof createApp>, fragment: string) => app.restore(decodeView(fragment).view);

  test("opens a record by the id it once had, and writes the id it has now", () =>
    inApp((app) => {
      restore(app, "#trail=trail-basket-1");
      expect(app.selected()?.id).toBe("basket-1");
      expect(app.view().selection).toEqual({ role: "trail", id: "basket-1" });
    }));

  test("to nothing is said, and leaves the plain view", () =>
    inApp((app) => {
      restore(app, "#site=nope");
      expect(app.selected()).toBeNull();
      expect(app.notices()).toEqual([{ kind: "notFound", id: "nope" }]);
      app.dismiss("notFound");
      expect(app.notices()).toEqual([]);
    }));

  test("opens a story before it is known whether there is one, but no page that there is not", () =>
    inApp((app) => {
      restore(app, "#story=red-basket");
      expect([app.selected(), app.reading(), app.opened()]).toEqual([null, { role: "story", id: "red-basket" }, true]);
      expect(app.view().selection).toEqual({ role: "story", id: "red-basket" });
      restore(app, "#page=nothing");
      expect([app.opened(), app.notices()]).toEqual([false, [{ kind: "notFound", id: "nothing" }]]);
    }));

  test("shows the entries it names alone, under the ids they have now, until the filter is cleared", () =>
    inApp((app) => {
      restore(app, "#ids=trail-basket-1,nope,stele");
      expect(app.query.shown().map(({ id }) => id)).toEqual(["stele", "basket-1"]);
      expect(app.view().ids).toEqual(["basket-1", "stele"]);
      expect(app.query.active()).toBe(true);
      app.query.clear();
      expect(app.query.shown()).toHaveLength(3);
    }));

  test("restores filter and language, the words as soon as they are there", async () => {
    const { app, dispose } = createRoot((dispose) => ({
      dispose,
      app: createApp(
        entries,
        async () => noFiles,
        async () => ({ en }),
      ),
    }));
    restore(app, "#q=hall&kind=museum,memorial&lang=en");
    expect(app.query.shown().map(({ id }) => id)).toEqual(["hall"]);
    expect(app.query.kinds()).toEqual(["museum", "memorial"]);
    expect(app.view().language).toBe("en");
    await Promise.resolve();
    await Promise.resolve();
    expect(app.t().appName).toBe("Beilou");
    dispose();
  });
});

describe("the filter", () => {
  test("counts every kind by the text alone, and shows what both leave", () =>
    inApp((app) => {
      app.query.setText("纪念");
      app.query.toggleKind("memorial");
      expect(app.query.counts().kinds.get("museum")).toBe(1);
      expect(app.query.shown().map(({ id }) => id)).toEqual(["stele"]);
      expect(app.query.groups().map(({ kind }) => kind)).toEqual(["memorial"]);
      app.query.clear();
      expect(app.query.shown()).toHaveLength(3);
    }));
});
