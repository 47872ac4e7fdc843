import { createMemo, For, Show } from "solid-js";
import type { ProfilePoint } from "../domain/elevation";
import { formatDistance, formatHeight, formatModelHeight } from "../domain/format";
import { gradeOf, gradeStretches, slopeAt } from "../domain/gradient";
import { type Parts, profile } from "../domain/line";
import { elevationAt, profileScale } from "../domain/profile-scale";
import type { App } from "../state/app";
import { reliefText } from "../text/relief";
import { GradeLegend } from "./GradeLegend";

const width = 360;
const height = 120;
/** Flatter than this nobody calls it up or down. */
const levelDeg = 2;

/**
 * The elevation profile, its slopes coloured and told in words, and the same as a table. Its cursor is moved by mouse,
 * finger or keys; a trail's is the map's too.
 */
export function Profile(props: {
  app: App;
  line: Parts;
  cursorM: number | null;
  setCursorM: (metres: number) => void;
  title?: string;
  /** Whether the map draws the same slopes. */
  onMap?: boolean;
  /** Whether the heights are a terrain model's, not recorded on the way. */
  onTerrain?: boolean;
}) {
  const t = () => props.app.t().trail;
  const words = () => reliefText[props.app.language()];
  const parts = createMemo(() => profile(props.line) ?? []);
  const all = createMemo(() => parts().flat());
  const scale = createMemo(() => profileScale(all(), width, height));
  const distance = (metres: number) => formatDistance(metres, props.app.language());
  const metres = (value: number) => (props.onTerrain ? formatModelHeight : formatHeight)(value, props.app.language());
  const total = () => all().at(-1)?.distanceM ?? 0;
  const at = () => Math.min(props.cursorM ?? 0, total());
  const slope = (atM: number) => {
    const degrees = slopeAt(parts(), atM);
    const round = Math.round(Math.abs(degrees));
    if (round < levelDeg) return words().level;
    const grade = words().grades[gradeOf(degrees)];
    return degrees > 0 ? words().uphill(round, grade) : words().downhill(round, grade);
  };
  const said = () => `${t().profileAt(distance(at()), metres(elevationAt(all(), at())))} · ${slope(at())}`;
  const rows = createMemo(() => everyNth(all(), Math.max(1, Math.round(all().length / 12))));

  const path = (points: readonly ProfilePoint[]) =>
    points.map((point, i) => `${i ? "L" : "M"}${scale().x(point.distanceM)} ${scale().y(point.elevationM)}`).join("");
  const area = (points: readonly ProfilePoint[]) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last
      ? `${path(points)}L${scale().x(last.distanceM)} ${height}L${scale().x(first.distanceM)} ${height}Z`
      : "";
  };
  const follow = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    props.setCursorM(share * total());
  };

  return (
    <div class="profile">
      <h3>{props.title ?? t().profile}</h3>
      <div class="profile-chart" onPointerMove={follow} onPointerDown={follow}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <For each={scale().lines}>{(line) => <path class="profile-grid" d={`M0 ${line.y}H${width}`} />}</For>
          <For each={parts()}>
            {(part) => (
              <g class="profile-part">
                <For each={gradeStretches(part)}>
                  {({ grade, points }) => (
                    <>
                      <path class={`profile-area ${grade}`} d={area(points)} />
                      <path class={`profile-line ${grade}`} d={path(points)} />
                    </>
                  )}
                </For>
              </g>
            )}
          </For>
          <Show when={props.cursorM !== null}>
            <path class="profile-cursor" d={`M${scale().x(at())} 0V${height}`} />
          </Show>
        </svg>
        <For each={scale().lines}>
          {(line) => (
            <span class="profile-tick" style={{ top: `${(line.y / height) * 100}%` }}>
              {metres(line.elevationM)}
            </span>
          )}
        </For>
      </div>
      <GradeLegend app={props.app} profile={parts()} />
      <Show when={props.onMap}>
        <p class="quiet grades-note">{words().gradesOnMap}</p>
      </Show>
      <input
        type="range"
        min="0"
        max={Math.round(total())}
        step="10"
        value={Math.round(at())}
        aria-label={t().profileCursor}
        aria-valuetext={said()}
        onInput={(event) => props.setCursorM(event.currentTarget.valueAsNumber)}
      />
      <p class="number">{said()}</p>
      <details class="reading">
        <summary>{t().profileTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t().distance}</th>
              <th scope="col">{t().height}</th>
              <th scope="col">{words().slope}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(point) => (
                <tr>
                  <td>{distance(point.distanceM)}</td>
                  <td>{metres(point.elevationM)}</td>
                  <td>{slope(point.distanceM)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Every nth point, and the last. */
function everyNth<T>(items: readonly T[], n: number): T[] {
  return items.filter((_, i) => i % n === 0 || i === items.length - 1);
}
