import { expect, test } from "vitest";
import { placesOfStory } from "../../../src/domain/plan/places-of-story";

const isTrail = (id: string) => id.startsWith("basket");
const trail = { kind: "trail", id: "basket-1", walk: "one-way", fromKm: null, toKm: null };

test("a story is a day of its steps' places, each once, in the order of the telling", () => {
  const steps = [{ place: "vil-a" }, { site: "hall" }, {}, { site: "basket-1" }, { site: "hall" }, { place: "vil-a" }];
  expect(placesOfStory({ sites: ["hall", "other"], steps }, isTrail)).toEqual([
    { kind: "place", id: "vil-a" },
    { kind: "site", id: "hall" },
    trail,
  ]);
});

test("one without steps is a day of the places that it names; one that names none is none", () => {
  expect(placesOfStory({ sites: ["hall", "basket-1", "hall"] }, isTrail)).toEqual([
    { kind: "site", id: "hall" },
    trail,
  ]);
  expect(placesOfStory({ sites: [], steps: [{}] }, isTrail)).toEqual([]);
});
