import { For } from "solid-js";
import { clock } from "../../domain/beijing-time";
import { formatDistance, formatHeight } from "../../domain/format";
import { type Risk, risksOf } from "../../domain/pack/risks";
import type { Finding, FindingCode } from "../../domain/plan/finding";
import { Edit } from "./Edit";
import type { Pack } from "./pack";

/** What may go wrong on this very plan, with a measure to start from. A draft: it stands for no review. */
export function RiskTable(props: { pack: Pack }) {
  const { pack } = props;
  const t = () => pack.t().sheets;
  const risks = () => risksOf(pack.plan(), pack.days(), pack.findings());
  return (
    <article class="pack-sheet">
      <h2>
        {t().risk.title} · {pack.name()}
      </h2>
      <p class="pack-warning">{t().risk.intro}</p>
      <table class="pack-table pack-risks">
        <thead>
          <tr>
            <td />
            <th scope="col">{t().risk.hazard}</th>
            <th scope="col">{t().risk.basis}</th>
            <th scope="col">{t().risk.measure}</th>
            <th scope="col">{t().risk.who}</th>
            <th scope="col">{t().risk.rest}</th>
          </tr>
        </thead>
        <tbody>
          <For each={risks()}>
            {(risk) => (
              <tr class={`pack-level-${risk.level}`}>
                <td class="pack-level">{t().risk.levels[risk.level]}</td>
                <th scope="row">{t().risks[risk.code].hazard}</th>
                <td>{basis(pack, risk)}</td>
                <td>
                  <Edit
                    pack={pack}
                    name={`risk.${risk.code}`}
                    words={t().risks[risk.code].measure}
                    label={`${t().risks[risk.code].hazard} · ${t().risk.measure}`}
                  />
                </td>
                <td>
                  <Edit
                    pack={pack}
                    name={`risk.${risk.code}.who`}
                    words=""
                    label={`${t().risks[risk.code].hazard} · ${t().risk.who}`}
                  />
                </td>
                <td>
                  <Edit
                    pack={pack}
                    name={`risk.${risk.code}.rest`}
                    words=""
                    label={`${t().risks[risk.code].hazard} · ${t().risk.rest}`}
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <h4>{t().risk.own}</h4>
      <Edit pack={pack} name="risk.own" words={pack.t().toFill} label={t().risk.own} />
      <p class="pack-sign">{t().risk.survey}</p>
    </article>
  );
}

/** Stops, days and figures that a row rests on. */
function basis(pack: Pack, { keys, findings }: Risk): string {
  const t = pack.t().sheets.risk;
  const names = pack
    .stops()
    .flatMap((stop) => (keys.includes(stop.timed.stop.key) ? [`${stop.number} ${stop.name}`] : []));
  const days = [...new Set(findings.filter(({ key }) => key === null).map(({ day }) => day))];
  const many = pack.days().length > 1;
  const figures = [...new Set(findings.flatMap((finding) => figuresOf(pack, finding) ?? []))];
  // Two stops are named; of more the numbers are enough, as the timetable has the names.
  const stops =
    names.length > 2 ? [t.stopsOf(pack.join(names.map((name) => name.split(" ")[0] ?? "")))] : [...new Set(names)];
  const where = [...stops, ...(many ? days.map((day) => t.dayOnly(day + 1)) : [])];
  return [where.length > 0 ? pack.join(where) : t.whole, ...figures].join(pack.language() === "zh" ? "；" : "; ");
}

const clocks: readonly FindingCode[] = [
  ...(["before-opening", "after-last-entry", "maybe-after-last-entry", "past-closing", "dusk", "dark"] as const),
  ...(["late-back", "maybe-late-back", "late-for-lock"] as const),
];
const lengths: readonly FindingCode[] = ["too-far", "position-approximate"];
const durations: readonly FindingCode[] = ["toilet-gap", "long-day", "drive-stretch", "drive-day"];
const persons: readonly FindingCode[] = ["over-capacity", "few-adults"];

/** A finding's numbers in their unit; null where it has none. */
function figuresOf(pack: Pack, { code, is, limit }: Finding): string | null {
  const t = pack.t().sheets.risk;
  const shown = (value: number) => {
    if (clocks.includes(code)) return clock(value);
    if (lengths.includes(code)) return formatDistance(value, pack.language());
    if (durations.includes(code)) return pack.minutes(value);
    if (persons.includes(code)) return t.persons(value);
    return code === "too-much-climb" ? formatHeight(value, pack.language()) : null;
  };
  if (is === null || code === "position-approximate") return null;
  const [first, second] = [shown(is), limit === null ? null : shown(limit)];
  if (first === null) return null;
  return second === null ? t.one(first) : t.figures(first, second);
}
