import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommand, readEnvelope } from "../../src/domain/embed-protocol";

const message = (type: string, payload?: unknown, id?: unknown) => ({ beilou: 1, type, payload, id });

describe("a message from the page around", () => {
  test.each([
    ["hello", undefined],
    ["select", { id: "basket-1" }],
    ["select", { id: null }],
    ["filter", {}],
    ["filter", { kind: ["museum"], theme: null, ids: ["basket-1"], bbox: [115.6, 39.6, 115.8, 39.8] }],
    ["view", { zoom: 11, lat: 39.7, lng: 115.8 }],
    ["view", { bbox: [115.6, 39.6, 115.8, 39.8] }],
    ["lang", { lang: "en" }],
    ["plan", { plan: null }],
  ])("%s %j is a command", (type, payload) => {
    expect(readCommand(message(type, payload, "a1"))).toEqual({ type, payload, id: "a1" });
  });

  test.each([
    ["an unknown type", message("reload"), "type"],
    ["a type of every object", message("constructor"), "type"],
    ["an id with markup", message("select", { id: "<img src=x>" }), "payload"],
    ["no payload", message("select"), "payload"],
    ["a kind that is none", message("filter", { kind: ["pub"] }), "payload"],
    ["more ids than any list", message("filter", { ids: Array(10_000).fill("a") }), "payload"],
    ["a camera on another continent", message("view", { zoom: 3, lat: 10, lng: 10 }), "payload"],
    ["a camera of texts", message("view", { zoom: "11", lat: "39.7", lng: "115.8" }), "payload"],
    ["an inherited payload", message("select", Object.create({ id: "basket-1" })), "payload"],
    ["a plan longer than any link", message("plan", { plan: "1".repeat(100_000) }), "payload"],
  ])("with %s is refused, and why is said", (_, data, why) => {
    expect(readCommand(data)).toBe(why);
  });

  test.each([
    null,
    "hello",
    42,
    [],
    {},
    { beilou: 2, type: "hello" },
    { beilou: "1", type: "hello" },
    { beilou: 1 },
    { beilou: 1, type: 5 },
    { beilou: 1, type: "hello", id: {} },
    { beilou: 1, type: "hello", id: "x".repeat(101) },
    Object.create(message("hello")),
  ])("of another shape is none: %j", (data) => {
    expect(readCommand(data)).toBeNull();
  });

  test("keeps nothing that its type does not have", () => {
    const data = JSON.parse('{"beilou":1,"type":"select","payload":{"id":"a","__proto__":{"b":1},"more":[1]}}');
    expect(readCommand(data)).toEqual({ type: "select", id: undefined, payload: { id: "a" } });
    expect(({} as { b?: number }).b).toBeUndefined();
  });

  test("never throws, whatever it is", () => {
    const wild = fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true, withDate: true });
    fc.assert(
      fc.property(wild, fc.constantFrom("hello", "select", "filter", "view", "lang", "plan"), (payload, type) => {
        readCommand(payload);
        readEnvelope({ beilou: 1, type: payload });
        const read = readCommand(message(type, payload));
        if (read !== null && typeof read === "object") expect(read.type).toBe(type);
      }),
      { numRuns: 2000 },
    );
  });
});
