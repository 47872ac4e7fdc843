import { addDays, type Day, type Minute } from "../../domain/beijing-time";
import { planFilesText } from "../../text/plan-files";
import {
  describe,
  type PlanSheet,
  type SheetDay,
  type SheetStop,
  sheetRemarks,
  stayText,
  timeText,
  wayText,
} from "./sheet";
import { degrees } from "./xml";

/** Beijing has kept one time all year since 1991 (IANA: Asia/Shanghai). */
const zone = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * A plan as a calendar (RFC 5545): an event for the whole of each dated day, with a reminder the evening before, and one
 * for each stop whose times are known. An event keeps its UID as long as plan and stop do, and a later file replaces an
 * earlier one. `now`: when it is made, milliseconds. Days without a date are not in it.
 */
export function toIcs(sheet: PlanSheet, now: number): string {
  const made = {
    stamp: `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`,
    // Grows with time, and so with every change, without anything to be remembered.
    sequence: Math.floor(now / 60_000),
  };
  const events = sheet.days.flatMap((day) =>
    day.date === null
      ? []
      : [
          wholeDay(sheet, day, day.date, made),
          ...day.stops.flatMap((stop) => stopEvent(sheet, stop, day.date as Day, made)),
        ],
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Beilou//Plan//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeIcs(sheet.name)}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    ...zone,
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

interface Made {
  readonly stamp: string;
  readonly sequence: number;
}

const head = (uid: string, { stamp, sequence }: Made) => [
  "BEGIN:VEVENT",
  `UID:${uid.replace(/[^\w.@-]/g, "-")}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
];

function wholeDay(sheet: PlanSheet, day: SheetDay, date: Day, made: Made): string[] {
  const t = planFilesText[sheet.language].sheet;
  // What has no event of its own is told here alone.
  const about = (stop: SheetStop) => (stop.arrive === null || stop.leave === null ? stop.remarks : []);
  const lines = day.stops.flatMap((stop) => [`${timeText(stop, sheet.language)} ${stop.name}`, ...about(stop)]);
  const text = [sheet.note, ...lines, ...day.rotation, ...sheet.checks, ...sheetRemarks(sheet)]
    .filter(Boolean)
    .join("\n");
  const name = t.wholeDay(sheet.days.length > 1 ? `${sheet.name} · ${t.day(day.number)}` : sheet.name);
  return [
    ...head(`${sheet.id}-day-${day.number}@beilou`, made),
    `DTSTART;VALUE=DATE:${plainDay(date)}`,
    `DTEND;VALUE=DATE:${plainDay(addDays(date, 1))}`,
    "TRANSP:TRANSPARENT",
    `SUMMARY:${escapeIcs(name)}`,
    `DESCRIPTION:${escapeIcs(text)}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeIcs(sheet.name)}`,
    "TRIGGER:-PT4H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

function stopEvent(sheet: PlanSheet, stop: SheetStop, date: Day, made: Made): string[][] {
  if (stop.arrive === null || stop.leave === null) return [];
  const way = stop.way ? wayText(stop.way, sheet.language) : "";
  const text = [stayText(stop, sheet.language), way, describe(stop)].filter(Boolean).join("\n");
  return [
    [
      ...head(`${sheet.id}-${stop.key}@beilou`, made),
      `DTSTART;TZID=Asia/Shanghai:${dateTime(date, stop.arrive)}`,
      // An event without length is legal and vanishes in many calendars.
      `DTEND;TZID=Asia/Shanghai:${dateTime(date, Math.max(stop.leave, stop.arrive + 5))}`,
      `SUMMARY:${escapeIcs(`${stop.number}. ${stop.name}`)}`,
      `LOCATION:${escapeIcs(stop.name)}`,
      ...(stop.lngLat ? [`GEO:${degrees(stop.lngLat[1])};${degrees(stop.lngLat[0])}`] : []),
      ...(text ? [`DESCRIPTION:${escapeIcs(text)}`] : []),
      "END:VEVENT",
    ],
  ];
}

const plainDay = (day: Day) => day.replaceAll("-", "");
function dateTime(day: Day, minute: Minute): string {
  const on = addDays(day, Math.floor(minute / 1440));
  const rest = Math.floor(minute % 1440);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${plainDay(on)}T${two(Math.floor(rest / 60))}${two(rest % 60)}00`;
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends. */
export const escapeIcs = (text: string): string =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\t/g, " ");

const encoder = new TextEncoder();
/** RFC 5545, 3.1: no line longer than 75 octets, and no character cut in two. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      lines.push(current);
      current = "";
      // The space that opens a continued line counts.
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n ");
}
