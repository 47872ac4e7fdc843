import { expect, test } from "vitest";
import { oembed } from "../../scripts/pages/oembed";
import { page } from "./page-helpers";

test("a page is described as oEmbed 1.0 asks of `rich`: html, width, height, and a whole thumbnail", () => {
  const told = JSON.parse(oembed(page("a"), "zh", "https://example.org/map/")) as Record<string, unknown>;
  expect(told).toMatchObject({
    type: "rich",
    version: "1.0",
    width: 600,
    height: 450,
    thumbnail_url: "https://example.org/map/share/site-a.png",
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(told.html).toContain('src="https://example.org/map/embed.html?site=a&amp;ui=map"');
});
