import type { Language } from "./entry";

/** Metres as people read them: 850 米, 1.4 公里; three significant figures at most. */
export function formatDistance(metres: number, language: Language): string {
  const rounded = metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10;
  if (rounded < 1000) return language === "zh" ? `${rounded} 米` : `${rounded} m`;
  const km = (metres / 1000).toFixed(metres < 99_950 ? 1 : 0);
  return language === "zh" ? `${km} 公里` : `${km} km`;
}

/**
 * A distance between things whose positions may be off by `offM` metres together: below that, only "within" can be
 * said. Distances beyond it are rounded to what the positions allow.
 */
export function formatApart(metres: number, offM: number, language: Language): string {
  if (metres > offM)
    return offM > 0 ? about(formatDistance(metres, language), language) : formatDistance(metres, language);
  const most = formatRound(Math.ceil((metres + offM) / 100) * 100, language);
  return language === "zh" ? `不到 ${most}` : `within ${most}`;
}

const about = (distance: string, language: Language) => (language === "zh" ? `约 ${distance}` : `about ${distance}`);

/** A distance that is round by itself (a scale, a mark): 500 米, 5 公里. */
export function formatRound(metres: number, language: Language): string {
  const [value, unit] = metres < 1000 ? [metres, { zh: "米", en: "m" }] : [metres / 1000, { zh: "公里", en: "km" }];
  return `${Number(value.toFixed(1))} ${unit[language]}`;
}

export function formatHeight(metres: number, language: Language): string {
  return language === "zh" ? `${Math.round(metres)} 米` : `${Math.round(metres)} m`;
}

/** A height from a terrain model, to ten metres: such a model knows no better. */
export const formatModelHeight = (metres: number, language: Language): string =>
  formatHeight(Math.round(metres / 10) * 10, language);

/** Minutes as 25 分钟, 1 小时, 2 小时 5 分. */
export function formatMinutes(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (language === "zh") {
    if (hours === 0) return `${rest} 分钟`;
    return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
  }
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** 2026-11-22 as 2026年11月22日 or 22 November 2026; a month or a year alone stays one. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number?, number?];
  if (language === "zh") return `${year}年${month ? `${month}月` : ""}${date ? `${date}日` : ""}`;
  const months = "January February March April May June July August September October November December".split(" ");
  return [date, month && months[month - 1], year].filter(Boolean).join(" ");
}
