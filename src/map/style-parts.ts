import type { ExpressionSpecification } from "maplibre-gl";

/** Font families for MapLibre's local drawing of labels: the page's own face (tokens.css), by language. */
export const sans = {
  zh: ["PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"],
  en: ["system-ui, Segoe UI, Roboto, Noto Sans, Arial, Noto Sans CJK SC, sans-serif"],
};

/** Whether a feature carries a flag that bindMap sets. */
export const flagged = (flag: "selected" | "hovered"): ExpressionSpecification => [
  "boolean",
  ["feature-state", flag],
  false,
];
