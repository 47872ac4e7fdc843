import type { ExpressionSpecification } from "maplibre-gl";

/** Font families for MapLibre's local drawing of labels: the page's own two faces. */
export const sans = ["PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"];
export const serif = ["Songti SC, Noto Serif CJK SC, Source Han Serif SC, serif"];

/** Whether a feature carries a flag that bindMap sets. */
export const flagged = (flag: "selected" | "hovered"): ExpressionSpecification => [
  "boolean",
  ["feature-state", flag],
  false,
];
