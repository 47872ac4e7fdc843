import { createRoot } from "solid-js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addStop, changeText } from "../../src/domain/plan/commands";
import { emptyPlan, type Plan } from "../../src/domain/plan/plan";
import { createPlanDesk, type PlanDesk } from "../../src/state/plan-desk";
import { createShelf } from "../../src/state/plan-shelf";
import { deviceStore } from "../../src/state/storage";
import { at } from "../helpers/plan";
import { DeviceStorage, forbidden } from "../helpers/storage";

const full = new DeviceStorage(50);
const listeners = new Set<(event: unknown) => void>();
vi.stubGlobal("addEventListener", (_: string, act: (event: unknown) => void) => listeners.add(act));
vi.stubGlobal("removeEventListener", (_: string, act: (event: unknown) => void) => listeners.delete(act));
afterEach(() => listeners.clear());

/** What every other window is told of a key. */
const told = (storage: Storage, key: string) => {
  for (const act of [...listeners]) act({ key, newValue: storage.getItem(key) });
};
/** A window with these plans on its device. */
const openWindow = (area: () => Storage): PlanDesk =>
  createRoot(() => createPlanDesk(createShelf(deviceStore(area)), (name) => `${name} copy`));
const withStops = (plan: Plan, ...ids: string[]) => ids.reduce((one, id) => addStop(one, 0, at(id)), plan);
const idsOf = (plan: Plan) => plan.days[0]?.stops.map(({ place }) => "id" in place && place.id);
const planKey = (desk: PlanDesk) => `beilou:plan:${desk.current()}`;

describe("every change can be taken back", () => {
  test("one after the other, to the empty plan, and forth again to the last", () => {
    const storage = new DeviceStorage();
    const desk = openWindow(() => storage);
    for (const id of ["hall", "cemetery", "village"]) desk.change((plan) => withStops(plan, id));
    for (const left of [["hall", "cemetery"], ["hall"], []]) {
      desk.undo();
      expect(idsOf(desk.plan())).toEqual(left);
    }
    expect(desk.canUndo()).toBe(false);
    for (let i = 0; i < 3; i++) desk.redo();
    expect(idsOf(desk.plan())).toEqual(["hall", "cemetery", "village"]);
    expect(desk.canRedo()).toBe(false);
  });

  test("a change that changes nothing is no step", () => {
    const desk = openWindow(() => new DeviceStorage());
    desk.change((plan) => plan);
    expect(desk.canUndo()).toBe(false);
  });

  test("a deleted plan comes back, on the device too", () => {
    const storage = new DeviceStorage();
    const desk = openWindow(() => storage);
    desk.change((plan) => withStops(plan, "hall"));
    const key = planKey(desk);
    desk.remove(desk.current());
    expect(storage.getItem(key)).toBeNull();
    expect(desk.plan()).toEqual(emptyPlan);
    desk.undo();
    expect(idsOf(desk.plan())).toEqual(["hall"]);
    expect(storage.getItem(key)).toContain("hall");
  });
});

describe("plans stay on the device", () => {
  test("each change is there at once for the next opening", () => {
    const storage = new DeviceStorage();
    openWindow(() => storage).change((plan) => changeText(withStops(plan, "hall"), { name: "周五" }));
    const again = openWindow(() => storage);
    expect(again.plan().name).toBe("周五");
    expect(idsOf(again.plan())).toEqual(["hall"]);
  });

  test("several by name, the one last worked on first", () => {
    const storage = new DeviceStorage();
    const desk = openWindow(() => storage);
    desk.change((plan) => changeText(plan, { name: "甲" }));
    const first = desk.current();
    desk.begin();
    desk.change((plan) => changeText(plan, { name: "乙" }));
    desk.choose(first);
    const again = openWindow(() => storage);
    expect(
      again
        .all()
        .map(({ plan }) => plan.name)
        .sort(),
    ).toEqual(["乙", "甲"].sort());
    expect(again.plan().name).toBe("甲");
  });

  test("an empty plan that nobody touched is not kept", () => {
    const storage = new DeviceStorage();
    openWindow(() => storage);
    expect(storage.length).toBe(0);
  });

  test("what cannot be read is left as it is, counted, and does not hinder the others", () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const storage = new DeviceStorage();
    storage.setItem("beilou:plan:old", "{ not json");
    storage.setItem("beilou:plan:newer", JSON.stringify({ revision: 1, plan: { ...emptyPlan, version: 99 } }));
    const desk = openWindow(() => storage);
    desk.change((plan) => withStops(plan, "hall"));
    expect(desk.unread).toBe(2);
    expect(storage.getItem("beilou:plan:old")).toBe("{ not json");
    expect(desk.all()).toHaveLength(1);
  });

  test.each([
    ["forbidden", forbidden],
    ["full", () => full],
  ] as const)("where storage is %s it is said, and the plan lives on in the page", (fault, area) => {
    const desk = openWindow(area);
    expect(desk.fault()).toBeNull();
    desk.change((plan) => withStops(plan, "hall", "cemetery"));
    expect(desk.fault()).toBe(fault);
    expect(idsOf(desk.plan())).toEqual(["hall", "cemetery"]);
    desk.undo();
    expect(idsOf(desk.plan())).toEqual([]);
  });
});

describe("two windows", () => {
  test("on the same plan see each other's changes, and each can be taken back", () => {
    const storage = new DeviceStorage();
    const a = openWindow(() => storage);
    a.change((plan) => withStops(plan, "hall"));
    const b = openWindow(() => storage);
    b.change((plan) => withStops(plan, "cemetery"));
    told(storage, planKey(b));
    expect(idsOf(a.plan())).toEqual(["hall", "cemetery"]);
    expect(a.meeting()).toBe("changed-elsewhere");
    a.undo();
    expect(idsOf(a.plan())).toEqual(["hall"]);
  });

  test("that change it at once keep both plans, the later as a copy", () => {
    const storage = new DeviceStorage();
    const a = openWindow(() => storage);
    a.change((plan) => changeText(withStops(plan, "hall"), { name: "周五" }));
    const b = openWindow(() => storage);
    // Neither is told of the other before it writes.
    b.change((plan) => withStops(plan, "cemetery"));
    a.change((plan) => withStops(plan, "village"));
    expect(a.meeting()).toBe("kept-as-copy");
    expect(a.plan().name).toBe("周五 copy");
    expect(idsOf(a.plan())).toEqual(["hall", "village"]);
    const plans = openWindow(() => storage).all();
    expect(plans.map(({ plan }) => idsOf(plan)).sort()).toEqual([
      ["hall", "cemetery"],
      ["hall", "village"],
    ]);
  });

  test("a plan deleted in one is kept again as soon as the other changes it", () => {
    const storage = new DeviceStorage();
    const a = openWindow(() => storage);
    a.change((plan) => withStops(plan, "hall"));
    const b = openWindow(() => storage);
    const key = planKey(b);
    b.remove(b.current());
    told(storage, key);
    expect(a.meeting()).toBe("removed-elsewhere");
    a.change((plan) => withStops(plan, "cemetery"));
    expect(storage.getItem(key)).toContain("cemetery");
  });
});

describe("a plan that came with a link", () => {
  const sent = changeText(withStops(emptyPlan, "gallery", "village"), { name: "收到的行程" });
  function received() {
    const storage = new DeviceStorage();
    const desk = openWindow(() => storage);
    desk.change((plan) => withStops(plan, "hall"));
    const [own, kept] = [desk.current(), storage.length];
    desk.receive(sent);
    return { storage, desk, own, kept };
  }

  test("lies beside one's own, which stays as it was, and is not kept by itself", () => {
    const { storage, desk, own, kept } = received();
    expect(desk.received()).toBe(true);
    expect(idsOf(desk.plan())).toEqual(["gallery", "village"]);
    expect(storage.length).toBe(kept);
    expect(storage.getItem(`beilou:plan:${own}`)).toContain("hall");
  });

  test("is there the next time once it was kept", () => {
    const { storage, desk } = received();
    desk.keepReceived();
    expect(desk.received()).toBe(false);
    expect(
      openWindow(() => storage)
        .all()
        .map(({ plan }) => idsOf(plan)),
    ).toContainEqual(["gallery", "village"]);
  });

  test("is gone when it is refused, and one's own is back", () => {
    const { storage, desk, own, kept } = received();
    desk.discardReceived();
    expect(desk.current()).toBe(own);
    expect(desk.all()).toHaveLength(1);
    expect(storage.length).toBe(kept);
  });

  test("is kept by the first change to it", () => {
    const { storage, desk, kept } = received();
    desk.change((plan) => withStops(plan, "hall"));
    expect(desk.received()).toBe(false);
    expect(storage.length).toBe(kept + 1);
  });

  test("a second one takes the place of the first", () => {
    const { desk } = received();
    desk.receive(withStops(emptyPlan, "cemetery"));
    expect(desk.all()).toHaveLength(2);
    desk.discardReceived();
    expect(idsOf(desk.plan())).toEqual(["hall"]);
  });
});
