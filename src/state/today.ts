import { createSignal } from "solid-js";
import type { AlertFile } from "../data/alert-schema";
import type { Reading } from "../data/atlas";
import { beijingTime, type Day, type Moment } from "../domain/beijing-time";
import type { HolidayTable } from "../domain/calendar";
import type { Entry } from "../domain/entry";

/** The code that reads notices and the table of holidays. */
export type TodayLoader = Pick<typeof import("../data/load"), "loadAlerts" | "loadHolidays">;

const tickMs = 15_000;
/** A page that stays open looks for new notices after this long; sooner where it has but those of an earlier visit. */
const againMs = 3_600_000;
const keptAgainMs = 60_000;

/**
 * Beijing's clock, the notices and the calendar, for everything that is open or closed. Nothing of it is known when the
 * page is built; it is asked for once the list stands.
 */
export function createToday(getLoader: () => Promise<TodayLoader>) {
  const [now, setNow] = createSignal<Moment | null>(null, {
    equals: (a, b) => a?.day === b?.day && a?.minute === b?.minute,
  });
  const [day, setDay] = createSignal<Day | null>(null);
  const [alerts, setAlerts] = createSignal<Reading<AlertFile | null> & { readonly kept: boolean }>();
  const [holidays, setHolidays] = createSignal<HolidayTable | null>();
  const [rowStatus, setRowStatus] = createSignal<(entry: Entry) => string | null>();
  const [openOn, setOpenOn] = createSignal<(entry: Entry, day: Day) => boolean>();
  let askedAt = 0;

  function tick(): void {
    setNow(beijingTime(Date.now()));
    if (document.visibilityState === "visible" && Date.now() - askedAt > (alerts()?.kept ? keptAgainMs : againMs))
      void loadAlerts();
  }
  async function loadAlerts(): Promise<void> {
    askedAt = Date.now();
    try {
      const reading = await (await getLoader()).loadAlerts();
      // What was read before is better than nothing; its age is shown.
      if (reading.value || !alerts()?.value) setAlerts(reading);
    } catch (cause) {
      console.error(cause);
      if (!alerts()) setAlerts({ value: null, failed: ["alerts.json"], problems: [], kept: false });
    }
  }

  return {
    /** Beijing's day and minute; null in the page as it is built. */
    now,
    /** The day that is asked about; null means now. */
    day,
    setDay,
    /** Notices: undefined while they are on their way, null when they could not be read. */
    alerts: (): AlertFile | null | undefined => {
      const reading = alerts();
      return reading ? reading.value : undefined;
    },
    problems: () => alerts()?.problems ?? [],
    /** Whether the notices are those of an earlier visit, since no host answered. */
    kept: () => alerts()?.kept ?? false,
    /** Asks for the notices anew. */
    ask: loadAlerts,
    /** Public holidays: undefined while they are on their way, null when they could not be read. */
    holidays,
    /** What a row of the list says of today, in short; comes with the code that works it out. */
    rowStatus,
    /** Whether a fresh source says that an entry is open on a day; comes with the same code. */
    openOn,
    setOpenOn: (open: (entry: Entry, day: Day) => boolean) => setOpenOn(() => open),
    setRowStatus: (words: (entry: Entry) => string | null) => setRowStatus(() => words),

    /** Starts the clock and asks for notices and holidays; once. */
    start(): void {
      if (now()) return;
      tick();
      setInterval(tick, tickMs);
      document.addEventListener("visibilitychange", tick);
      getLoader()
        .then((loader) => loader.loadHolidays())
        .then(setHolidays, (cause) => {
          console.error(cause);
          setHolidays(null);
        });
    },
  };
}
export type Today = ReturnType<typeof createToday>;
