import { createMemo, createSignal, For, Show } from "solid-js";
import type { Imported } from "../../domain/imported";
import type { HoursRemark } from "../../domain/plan/hours-remarks";
import type { Plan, StopPlace } from "../../domain/plan/plan";
import type { TimedDay } from "../../domain/plan/timetable";
import { toPlainText } from "../../outputs/plan/plain-text";
import { planSheet } from "../../outputs/plan/sheet";
import { toHtmlTable } from "../../outputs/plan/table";
import type { App } from "../../state/app";
import { planFilesText } from "../../text/plan-files";
import { ImportFile } from "./ImportFile";
import { copyRich, type FileFormat, fileFormats, makeFile } from "./make-file";
import { saveFile } from "./save-file";

/** What the planner gives to export, and takes from import. */
export interface PlanFilesProps {
  readonly app: App;
  /** Tells this plan from others on the device, for good. */
  readonly id: string;
  readonly plan: Plan;
  readonly days: readonly TimedDay[];
  readonly nameOf: (place: StopPlace) => string;
  /** The checks in words, for the page, the text and the calendar. */
  readonly checks: readonly string[];
  /** Of whose hours something has to be said, by the keys of stops. */
  readonly hours: ReadonlyMap<string, HoursRemark>;
  /** Takes what was imported, WGS 84; gives how many things it had no room for. */
  readonly onImport: (imported: Imported) => number;
  /** Opens a plan file of ours; what is said of it. */
  readonly onPlan: (file: File) => Promise<string>;
}

/** The plan as files for others' programs, and others' files for the plan. */
export function PlanFiles(props: PlanFilesProps) {
  const t = () => planFilesText[props.app.language()];
  const [said, setSaid] = createSignal("");
  const [byHand, setByHand] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const sheet = createMemo(() =>
    planSheet({
      id: props.id,
      plan: props.plan,
      days: props.days,
      nameOf: props.nameOf,
      language: props.app.language(),
      checks: props.checks,
      hours: props.hours,
    }),
  );
  const empty = () => sheet().days.every(({ stops }) => stops.length === 0);
  const dateless = () => sheet().days.every(({ date }) => date === null);

  async function make(format: FileFormat) {
    setByHand(null);
    setBusy(true);
    try {
      const file = await makeFile(format, sheet(), props.app.atlas.ground());
      saveFile(file);
      setSaid(t().made(file.name));
    } catch (cause) {
      console.error(cause);
      setSaid(format === "png" ? t().noBlob : t().failed);
    }
    setBusy(false);
  }
  async function copy(table: boolean) {
    const text = toPlainText(sheet());
    const done = await copyRich(table ? toHtmlTable(sheet()) : null, text);
    setByHand(done ? null : text);
    setSaid(done ? (table ? t().tableCopied : t().textCopied) : t().copyFailed);
  }

  return (
    <section class="plan-files" aria-label={t().title}>
      <h4>{t().out}</h4>
      <Show when={!empty()} fallback={<p class="quiet">{t().empty}</p>}>
        <p class="quiet">{t().outHelp}</p>
        <ul class="file-formats">
          <For each={fileFormats}>
            {(format) => (
              <li>
                <button
                  type="button"
                  class="plain-button"
                  disabled={busy() || (format === "ics" && dateless())}
                  onClick={() => void make(format)}
                >
                  {t().formats[format]}
                </button>
                <span class="quiet">{format === "ics" && dateless() ? t().noDate : t().hints[format]}</span>
              </li>
            )}
          </For>
        </ul>
        <p class="plan-row">
          <button type="button" class="plain-button" onClick={() => void copy(true)}>
            {t().copyTable}
          </button>
          <button type="button" class="plain-button" onClick={() => void copy(false)}>
            {t().copyText}
          </button>
        </p>
      </Show>
      <p role="status">{said()}</p>
      <Show when={byHand()}>
        {(text) => <textarea class="by-hand" rows={8} readonly aria-label={t().copyText} value={text()} />}
      </Show>
      <ImportFile app={props.app} onImport={props.onImport} onPlan={props.onPlan} />
    </section>
  );
}
