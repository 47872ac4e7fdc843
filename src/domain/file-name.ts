import type { Day } from "./beijing-time";

/** A file's name: what it holds and its date, without what file systems refuse. `extension` has no dot before it. */
export function fileNameOf(name: string, date: Day | null, extension: string): string {
  const plain = name.replace(/[\\/:*?"<>|.\u200b-\u200f\u2060\ufeff]+/gu, " ").trim();
  // Cut by characters, so that no emoji is halved.
  return `${[Array.from(plain).slice(0, 40).join("").trim() || "beilou", date].filter(Boolean).join(" ")}.${extension}`;
}
