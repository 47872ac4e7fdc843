import type { StaticText } from "./static.zh";

/** Words of the pages that the build writes for readers without script, and for search engines, in English. */
export const staticEn: StaticText = {
  openOnMap: "Open on the map",
  toList: "All places",
  skip: "Skip to the text",
  locator: (name: string) => `Sketch map: ${name} and surroundings`,
  noLocator: "No position has been published, so there is no map here.",
  schematicMark: "schematic",
  unknownMark: "Position not verified",
  approximateMark: (distance: string) => `Approximate position, about ±${distance}`,
  schematicShort: "Schematic course, not surveyed",
  unknownCourseShort: "Course not verified",
  roles: { site: "Place", trail: "Trail", route: "Published route", story: "Story", course: "Course" },
  share: "Red heritage of Fangshan",
  district: "Fangshan District, Beijing",
};
