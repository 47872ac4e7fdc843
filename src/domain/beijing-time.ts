/** A day as YYYY-MM-DD: it sorts and compares as text. */
export type Day = string;
/** Minutes since midnight. */
export type Minute = number;

/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;
/** China keeps one time all year: eight hours before UTC. */
const aheadMs = 8 * 3_600_000;

export interface Moment {
  readonly day: Day;
  readonly minute: Minute;
}

/** What calendars and clocks in Beijing show at an instant (milliseconds since 1970, UTC), whatever the device's zone. */
export function beijingTime(instantMs: number): Moment {
  const shifted = instantMs + aheadMs;
  const intoDay = ((shifted % dayMs) + dayMs) % dayMs;
  return { day: new Date(shifted).toISOString().slice(0, 10), minute: Math.floor(intoDay / 60_000) };
}

/** Whether a text is a day of the calendar: 2026-02-29 is none. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Day 0 was a Thursday. */
export const weekday = (day: Day): Weekday => (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Days since 1970-01-01. */
const dayNumber = (day: Day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);

export const addDays = (day: Day, days: number): Day =>
  new Date((dayNumber(day) + days) * dayMs).toISOString().slice(0, 10);

/** The same day some months later; the month's last day where it has fewer days. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** 9:05 for 545. */
export const clock = (minute: Minute): string =>
  `${Math.floor(minute / 60)}:${String(Math.floor(minute % 60)).padStart(2, "0")}`;

/** 545 for "09:05". */
export function minuteOf(time: string): Minute {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  return hours * 60 + minutes;
}
