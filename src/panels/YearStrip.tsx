import { createMemo, For, Show } from "solid-js";
import type { Years } from "../domain/entry";
import type { App } from "../state/app";

const firstYear = 1929;
/** Years that people know the century by; a name stands under each. */
const ticks = [1937, 1949, 1966, 1986, 2006];

/**
 * The years that the places speak of, one bar each, from 1929 to today. Drawing a finger over the strip, or the two
 * sliders, narrows list and map to the places whose years touch the chosen ones.
 */
export function YearStrip(props: { app: App }) {
  const { query } = props.app;
  const t = () => props.app.t().filter;
  let strip!: HTMLDivElement;
  let drawnFrom: number | null = null;
  const lastYear = () => Number((props.app.today.now()?.day ?? "2026").slice(0, 4));
  const chosen = (): Years => query.filter().years ?? [firstYear, lastYear()];
  const unknown = () => props.app.atlas.entries().filter(({ years }) => !years).length;
  const percent = (year: number) => ((year - firstYear) / (lastYear() + 1 - firstYear)) * 100;

  /** Bars one under the other where they would touch. */
  const bars = createMemo(() => {
    const rows: number[] = [];
    return [...query.ofAllYears()]
      .sort((a, b) => (a.years?.[0] ?? 0) - (b.years?.[0] ?? 0))
      .map((entry) => {
        const [from, to] = entry.years as Years;
        let row = rows.findIndex((end) => end < from);
        if (row < 0) row = rows.length;
        rows[row] = to + 1;
        return { entry, from, to, row };
      });
  });
  const rowCount = () => Math.max(1, ...bars().map(({ row }) => row + 1));

  function choose(a: number, b: number) {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    query.change({ years: from <= firstYear && to >= lastYear() ? null : [from, to] });
  }
  const yearAt = (event: PointerEvent) => {
    const box = strip.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 0.9999);
    return firstYear + Math.floor(share * (lastYear() + 1 - firstYear));
  };

  return (
    <fieldset class="years">
      <legend>{t().years}</legend>
      <div
        class="year-strip"
        ref={strip}
        aria-hidden="true"
        style={{ height: `${rowCount() * 7 + 22}px` }}
        onPointerDown={(event) => {
          strip.setPointerCapture(event.pointerId);
          drawnFrom = yearAt(event);
        }}
        onPointerMove={(event) => {
          if (drawnFrom !== null && event.buttons) choose(drawnFrom, yearAt(event));
        }}
        onPointerUp={(event) => {
          // A single press chooses the decade around it.
          if (drawnFrom === yearAt(event)) choose(drawnFrom - 5, drawnFrom + 5);
          drawnFrom = null;
        }}
        onPointerCancel={() => {
          drawnFrom = null;
        }}
      >
        <div
          class="year-chosen"
          style={{ left: `${percent(chosen()[0])}%`, width: `${percent(chosen()[1] + 1) - percent(chosen()[0])}%` }}
        />
        <For each={bars()}>
          {(bar) => (
            <span
              class={`year-bar kind-${bar.entry.kind}`}
              title={props.app.say(bar.entry.name)}
              style={{
                left: `${percent(bar.from)}%`,
                width: `${percent(bar.to + 1) - percent(bar.from)}%`,
                top: `${bar.row * 7 + 2}px`,
              }}
            />
          )}
        </For>
        <For each={ticks}>
          {(year) => (
            <span class="year-tick" style={{ left: `${percent(year)}%` }}>
              {year}
            </span>
          )}
        </For>
      </div>
      <div class="year-sliders">
        <input
          type="range"
          min={firstYear}
          max={lastYear()}
          value={chosen()[0]}
          aria-label={t().yearsFrom}
          aria-valuetext={t().year(chosen()[0])}
          onInput={(event) =>
            choose(Number(event.currentTarget.value), Math.max(Number(event.currentTarget.value), chosen()[1]))
          }
        />
        <input
          type="range"
          min={firstYear}
          max={lastYear()}
          value={chosen()[1]}
          aria-label={t().yearsTo}
          aria-valuetext={t().year(chosen()[1])}
          onInput={(event) =>
            choose(Math.min(Number(event.currentTarget.value), chosen()[0]), Number(event.currentTarget.value))
          }
        />
      </div>
      <p class="quiet">
        {query.filter().years ? t().yearsSaid(chosen()[0], chosen()[1]) : t().yearsWhole}
        <Show when={unknown() > 0}>
          {props.app.language() === "zh" ? "。" : ". "}
          {t().yearsUnknown(unknown())}
        </Show>
      </p>
    </fieldset>
  );
}
