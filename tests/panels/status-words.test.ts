import { describe, expect, test } from "vitest";
import { holidayTable } from "../../src/data/holidays";
import { type Hours, openAt, openOn, type Visitable } from "../../src/domain/hours";
import { rowWords, statusWords } from "../../src/panels/status-words";

const rules = [
  { on: ["tue", "wed", "thu", "fri", "sat", "sun", "holiday"], from: "09:00", to: "16:30", lastEntry: "16:00" },
] as const;
const hall = (hours: Partial<Hours> = {}): Visitable => ({
  id: "hall",
  role: "site",
  township: null,
  hours: { asOf: "2026-03", confidence: "high", rules, ...hours },
});
const at = (place: Visitable, day: string, minute: number) => openAt(place, { day, minute }, holidayTable, []);
const tuesday = "2026-11-24";

describe("now", () => {
  test.each([
    ["open", 10 * 60, "开放中·16:30 闭馆", "16:00 停止入场", "Open now · closes at 16:30"],
    ["not yet", 8 * 60, "尚未开放·9:00 至 16:30 开放", "16:00 停止入场", "Not open yet · open from 9:00 to 16:30"],
    [
      "no longer let in",
      16 * 60 + 10,
      "已停止入场（16:00）·16:30 闭馆",
      null,
      "Last entry has passed (16:00) · closes at 16:30",
    ],
    ["over", 17 * 60, "今日已闭馆（16:30）", null, "Closed for today (since 16:30)"],
  ])("%s", (_, minute, headline, reason, english) => {
    const status = at(hall(), tuesday, minute);
    expect(statusWords(status, tuesday, true, "zh")).toMatchObject({ headline, reason, age: "来源时间：2026年3月" });
    expect(statusWords(status, tuesday, true, "en")).toMatchObject({ headline: english, age: "Source of March 2026" });
    expect(rowWords(status, tuesday, "zh")).toBe(headline);
  });

  test("closed on Mondays", () => {
    const status = at(hall(), "2026-11-23", 600);
    expect(statusWords(status, "2026-11-23", true, "zh").headline).toBe("今日闭馆（周一）");
    expect(statusWords(status, "2026-11-23", false, "en").headline).toBe("Closed on that day (Monday)");
  });

  test.each([
    ["on a day on which it was open", tuesday, "按 2018年的信息，9:00–16:30 开放，请先电话确认"],
    ["on a day on which it was closed", "2026-11-23", "按 2018年的信息，周一不开放，请先电话确认"],
  ])("an old source is quoted with its year %s, and stands in no row", (_, day, headline) => {
    const status = at(hall({ asOf: "2018" }), day, 600);
    expect(statusWords(status, day, true, "zh")).toMatchObject({ tone: "unknown", headline });
    expect(rowWords(status, day, "zh")).toBeNull();
  });

  test("what is not known is called so, with the reason", () => {
    const status = at({ id: "x", role: "site", township: null }, tuesday, 600);
    expect(statusWords(status, tuesday, true, "zh")).toEqual({
      tone: "unknown",
      headline: "未核实",
      reason: "没有公开资料给出开放时间，请先打听。",
      age: null,
    });
    expect(rowWords(status, tuesday, "zh")).toBeNull();
  });
});

test("on a chosen day the hours are given, and a day without a holiday notice says so", () => {
  const words = (day: string) => statusWords(openOn(hall(), day, holidayTable, []), day, false, "zh");
  expect(words("2026-12-01")).toMatchObject({ tone: "open", headline: "开放，9:00–16:30" });
  expect(words("2027-10-04")).toMatchObject({ tone: "unknown", headline: "未核实", reason: "节假日安排未公布。" });
});
