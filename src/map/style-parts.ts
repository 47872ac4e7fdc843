import type { ExpressionSpecification } from "maplibre-gl";

/** Whether a feature carries a flag that bindMap sets. */
export const flagged = (flag: "selected" | "hovered"): ExpressionSpecification => [
  "boolean",
  ["feature-state", flag],
  false,
];
