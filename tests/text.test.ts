import { expect, test } from "vitest";
import { embedText } from "../src/text/embed";
import { embedFrameText } from "../src/text/embed-frame";
import { en } from "../src/text/en";
import { packText } from "../src/text/pack";
import { planText } from "../src/text/plan";
import { problemWords } from "../src/text/problems";
import { readingText } from "../src/text/reading";
import { reportText } from "../src/text/report";
import { todayText } from "../src/text/today";
import { zh } from "../src/text/zh";

/** Every sentence with its key; a function of words is called with stand-ins. */
function sentences(words: object, path = ""): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") return [[at, String(value("7", "7", "7"))]];
    return sentences(value as object, at);
  });
}
/** All words of a language, those that come later included. */
const words = {
  zh: {
    ...zh,
    today: todayText.zh,
    reading: readingText.zh,
    report: reportText.zh,
    embed: embedText.zh,
    embedFrame: embedFrameText.zh,
    pack: packText.zh,
    plan: planText.zh,
  },
  en: {
    ...en,
    today: todayText.en,
    reading: readingText.en,
    report: reportText.en,
    embed: embedText.en,
    embedFrame: embedFrameText.en,
    pack: packText.en,
    plan: planText.en,
  },
};
const chinese = /\p{Script=Han}/u;
/** Words that stand in the other language on purpose. */
const foreign = new Set(["otherLanguage", "otherLanguageLabel"]);

test("both languages have the same keys", () => {
  expect(
    sentences(words.en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    sentences(words.zh)
      .map(([key]) => key)
      .sort(),
  );
});

test.each(sentences(words.en).filter(([key]) => !foreign.has(key)))("en %s is English", (_, text) => {
  expect(text).not.toMatch(chinese);
});

test.each(sentences(words.zh).filter(([key, text]) => !foreign.has(key) && text !== ""))(
  "zh %s is Chinese",
  (_, text) => {
    expect(text).toMatch(chinese);
  },
);

test("nothing shouts: no exclamation marks", () => {
  for (const [, text] of [...sentences(words.zh), ...sentences(words.en)]) expect(text).not.toMatch(/[!！]/);
});

test.each(Object.entries(problemWords))("problem %s is said in both languages", (_, [inChinese, inEnglish]) => {
  expect(inChinese).toMatch(chinese);
  expect(inEnglish).not.toMatch(chinese);
  expect(inEnglish.includes("{}")).toBe(inChinese.includes("{}"));
});
