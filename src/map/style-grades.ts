import type { DataDrivenPropertyValueSpecification, LayerSpecification } from "maplibre-gl";
import { type Grade, grades } from "../domain/gradient";
import type { Palette } from "./palette";
import { gradeCasingWidth, gradeLook } from "./symbology";

/** What a look gives for each grade, chosen by the feature's own. */
function byGrade<T extends string | number>(of: (grade: Grade) => T): DataDrivenPropertyValueSpecification<T> {
  return [
    "match",
    ["get", "grade"],
    ...grades.flatMap((grade) => [grade, of(grade)]),
    of(grades[0]),
  ] as unknown as DataDrivenPropertyValueSpecification<T>;
}

/** The opened trail by its slopes, in place of its own colour and dashes: in colour, and thicker where it is steeper. */
export function gradeLines(palette: Palette): LayerSpecification[] {
  const line = { type: "line" as const, source: "grades" };
  return [
    {
      id: "grade-casing",
      ...line,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.ground, "line-width": gradeCasingWidth },
    },
    {
      id: "grade",
      ...line,
      layout: { "line-join": "round" },
      paint: {
        "line-color": byGrade((grade) => palette[gradeLook[grade].colour as keyof Palette]),
        "line-width": byGrade((grade) => gradeLook[grade].width),
      },
    },
  ];
}
