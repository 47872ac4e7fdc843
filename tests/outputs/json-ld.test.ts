import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacedSite, PlacedTrail } from "../../src/data/records";
import type { Route } from "../../src/data/schema";
import type { Hours } from "../../src/domain/hours";
import { type JsonLdContext, jsonLd, jsonLdText, openingHours } from "../../src/outputs/json-ld";
import * as records from "../helpers/records";

const context: JsonLdContext = {
  language: "zh",
  today: "2026-11-22",
  url: null,
  image: null,
  citation: () => undefined,
  other: () => undefined,
  marks: [],
};
const site = (rest: Record<string, unknown> = {}) =>
  ({ ...records.site("a", rest), lngLat: [115.9, 39.7], file: "memorials.geojson" }) as unknown as PlacedSite;
/** The description as a plain object, as a reader of the page has it. */
const read = (record: PlacedSite | PlacedTrail | Route, more: Partial<JsonLdContext> = {}) =>
  JSON.parse(jsonLdText(jsonLd(record, { ...context, ...more })));

describe("a site for machines", () => {
  test.each([
    ["museum", "Museum"],
    ["cemetery", "Cemetery"],
    ["memorial", "LandmarksOrHistoricalBuildings"],
    ["former-site", "LandmarksOrHistoricalBuildings"],
    ["education-base", "TouristAttraction"],
    ["party-centre", "CivicStructure"],
    ["village", "Place"],
  ])("a %s is a %s", (kind, type) => {
    expect(read(site({ kind })).mainEntity["@type"]).toBe(type);
  });

  test("a mapped position is a point", () => {
    expect(read(site()).mainEntity.geo).toEqual({ "@type": "GeoCoordinates", latitude: 39.7, longitude: 115.9 });
  });

  test("an approximate one is a circle as wide as it may be off", () => {
    const { geo, additionalProperty } = read(site({ position: { quality: "approximate", accuracyM: 700 } })).mainEntity;
    expect(geo["@type"]).toBe("GeoCircle");
    expect(geo.geoRadius).toBe(700);
    expect(geo.geoMidpoint).toEqual({ "@type": "GeoCoordinates", latitude: 39.7, longitude: 115.9 });
    expect(additionalProperty).toEqual([
      { "@type": "PropertyValue", propertyID: "positionQuality", value: "approximate" },
      { "@type": "PropertyValue", propertyID: "positionAccuracy", value: 700, unitCode: "MTR" },
    ]);
  });

  test("an unknown one is none, and said", () => {
    const unplaced = { ...(records.unplacedSite("a") as unknown as PlacedSite), lngLat: null };
    const { geo, additionalProperty } = read(unplaced).mainEntity;
    expect(geo).toBeUndefined();
    expect(additionalProperty).toEqual([{ "@type": "PropertyValue", propertyID: "positionQuality", value: "unknown" }]);
  });

  test("nothing that the record does not say: no hours, no price, no telephone, no address", () => {
    expect(Object.keys(read(site()).mainEntity).sort()).toEqual(
      [
        "@type",
        "additionalProperty",
        "additionalType",
        "alternateName",
        "containedInPlace",
        "description",
        "geo",
        "name",
      ].sort(),
    );
  });

  test("sources are given where they may be linked, and only there", () => {
    const citation = (linkable: boolean) => () => ({ id: "c001", title: "志", url: "https://example.org/a", linkable });
    expect(read(site(), { citation: citation(true) }).citation).toEqual([
      { "@type": "CreativeWork", url: "https://example.org/a", name: "志" },
    ]);
    expect(read(site(), { citation: citation(false) }).citation).toEqual([]);
  });
});

describe("opening hours for machines", () => {
  const hours: Hours = {
    asOf: "2026-03",
    confidence: "high",
    rules: [{ on: ["tue", "sun", "holiday"], from: "09:00", to: "15:30", lastEntry: "15:00" }],
  };

  test("hours of a fresh source, and until when it counts", () => {
    expect(openingHours(hours, "2026-11-22")).toEqual([
      {
        "@type": "OpeningHoursSpecification",
        dayOfWeek: ["https://schema.org/Tuesday", "https://schema.org/Sunday", "https://schema.org/PublicHolidays"],
        opens: "09:00",
        closes: "15:30",
        validThrough: "2028-03-01",
      },
    ]);
  });

  test.each<[why: string, hours: Hours, today: string]>([
    ["older than 24 months", hours, "2028-03-02"],
    ["undated", { ...hours, asOf: undefined }, "2026-11-22"],
    ["thin", { ...hours, confidence: "low" }, "2026-11-22"],
    ["in words only", { ...hours, rules: undefined }, "2026-11-22"],
    ["different by season", { ...hours, seasons: [] }, "2026-11-22"],
    ["tied to make-up workdays", { ...hours, rules: [{ on: ["workday"], from: "09:00", to: "17:00" }] }, "2026-11-22"],
    [
      "not on holidays",
      { ...hours, rules: [{ on: ["mon"], except: ["holiday"], from: "09:00", to: "17:00" }] },
      "2026-11-22",
    ],
  ])("none where they are %s", (_, given, today) => {
    expect(openingHours(given, today)).toEqual([]);
  });
});

describe("trips for machines", () => {
  test("a schematic trail is a trip without geometry that says so", () => {
    const trail = {
      ...records.trail("basket-1"),
      lngLat: null,
      line: [
        [
          [115.9, 39.7],
          [115.8, 39.7],
        ],
      ],
    } as unknown as PlacedTrail;
    const entity = read(trail, { marks: ["示意走向·待实测"] }).mainEntity;
    expect(entity["@type"]).toBe("TouristTrip");
    expect(entity.disambiguatingDescription).toBe("示意走向·待实测");
    expect(JSON.stringify(entity)).not.toMatch(/geo|latitude|itinerary/);
  });

  const other = (id: string) => ({ name: { zh: `甲${id}`, en: `A ${id}` }, url: `https://example.org/sites/${id}/` });
  test("a route gives its stops in order", () => {
    const { itinerary } = read(records.route("r") as unknown as Route, { language: "en", other }).mainEntity;
    expect(itinerary.itemListOrder).toBe("https://schema.org/ItemListOrderAscending");
    expect(itinerary.numberOfItems).toBe(2);
    expect(itinerary.itemListElement[0]).toEqual({
      "@type": "ListItem",
      position: 1,
      item: { "@type": "Place", name: "A a", url: "https://example.org/sites/a/" },
    });
  });

  test("one without an order claims none", () => {
    const { itinerary } = read(records.route("r", { ordered: false }) as unknown as Route, { other }).mainEntity;
    expect(itinerary.itemListOrder).toBe("https://schema.org/ItemListUnordered");
    expect(itinerary.itemListElement[0].position).toBeUndefined();
  });
});

test("whatever a text holds, the script element that carries it neither ends nor changes", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("</script><script>", "<!--<script", "\u2028&"),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const written = jsonLdText({ text });
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual({ text });
    }),
  );
});
