import { createEffect, createMemo, onCleanup, Show } from "solid-js";
import type { PlacedTrail } from "../data/records";
import { terrainThresholdM } from "../domain/elevation";
import type { Entry } from "../domain/entry";
import { formatApart, formatDay, formatDistance, formatHeight, formatModelHeight } from "../domain/format";
import { lengthM, measureLine, nearestOnLine, partLengthsM } from "../domain/line";
import { citationIds } from "../domain/sources";
import type { App } from "../state/app";
import { reliefText } from "../text/relief";
import { Alerts } from "./Alerts";
import { Facts, Notes, Particulars, Visit } from "./Facts";
import { GettingThere } from "./GettingThere";
import { OpenStatus } from "./OpenStatus";
import { Profile } from "./Profile";
import { Belongings, EntryFigures, Nearby, off } from "./Related";
import { Report } from "./Report";
import { PositionLine } from "./SitePage";
import { Sources } from "./Sources";
import { Summary } from "./Summary";
import { WalkingTime } from "./WalkingTime";

/** How far from a trail a site may stand to be named beside it. */
const nearM = 1500;

/** A trail's page: what is measured, and for a schematic line plainly that nothing is. */
export function TrailPage(props: { app: App; entry: Entry; trail: PlacedTrail; below?: boolean }) {
  const sources = createMemo(() => citationIds(props.trail));
  return (
    <>
      <Show when={props.trail.course === "schematic"}>
        <div class="warning">
          <strong>{props.app.t().trail.warning}</strong>
          <p>{props.app.t().trail.warningWhy}</p>
        </div>
      </Show>
      <Show when={props.trail.course === "unknown"}>
        <p class="unknown">{props.app.t().trail.unknownCourse}</p>
        <PositionLine app={props.app} entry={props.entry} site={props.trail} />
      </Show>
      <Summary app={props.app} record={props.trail} sources={sources()} below={props.below} />
      <Show when={props.below !== false}>
        <Alerts app={props.app} of={{ id: props.entry.id, role: "trail", township: props.entry.township }} />
        <OpenStatus app={props.app} entry={props.entry} />
        <Measures app={props.app} trail={props.trail} sources={sources()} />
        <NearLine app={props.app} trail={props.trail} />
        <Particulars app={props.app} record={props.trail} sources={sources()} />
        <Facts app={props.app} record={props.trail} sources={sources()} />
        <Show when={props.trail.course !== "schematic"}>
          <Visit app={props.app} record={props.trail} sources={sources()} />
        </Show>
        <Show when={props.entry.lngLat}>
          <GettingThere app={props.app} entry={props.entry} village={props.trail.village} />
        </Show>
        <Belongings app={props.app} entry={props.entry} />
        <Nearby app={props.app} entry={props.entry} />
        <Notes app={props.app} of={props.trail} notes={props.trail.notes} />
        <Sources app={props.app} ids={sources()} checked={props.trail.checked} />
      </Show>
    </>
  );
}

function Measures(props: { app: App; trail: PlacedTrail; sources: readonly string[] }) {
  const t = () => props.app.t().trail;
  const distance = (metres: number) => formatDistance(metres, props.app.language());
  const height = (metres: number | null) => (metres === null ? "" : formatHeight(metres, props.app.language()));
  const schematic = () => props.trail.course === "schematic";
  const measure = createMemo(() => (props.trail.line ? measureLine(props.trail.line) : null));
  /** A line of which nobody recorded heights; a sketch has none to be asked for. */
  const bare = () => !schematic() && props.trail.line !== null && measure()?.ascentM === null;
  const relief = () => props.app.relief;
  const words = () => reliefText[props.app.language()];
  createEffect(() => bare() && relief().want());
  const onTerrain = createMemo(() => (bare() && props.trail.line ? relief().line(props.trail.line) : undefined));
  const full = createMemo(() => {
    const line = onTerrain();
    return line ? measureLine(line, terrainThresholdM) : measure();
  });
  const climb = (metres: number | null) =>
    metres === null ? "" : (onTerrain() ? formatModelHeight : formatHeight)(metres, props.app.language());
  const noHeights = () => {
    const status = relief().status();
    return status === "none" ? words().lineMissing : onTerrain() === null ? words().lineOutside : t().noHeights;
  };
  const profiled = createMemo(() =>
    schematic() ? null : (onTerrain() ?? (measure()?.ascentM === null ? null : props.trail.line)),
  );
  createEffect(() => props.app.setProfiled(profiled()));
  onCleanup(() => props.app.setProfiled(null));
  return (
    <section class="measures">
      <Show when={props.trail.published}>
        {(published) => (
          <dl class="figures">
            <Show when={published().lengthM}>
              {(metres) => <Figure name={`${t().published} · ${t().publishedLength}`} value={distance(metres())} />}
            </Show>
            <Show when={published().heightM}>
              {(metres) => <Figure name={`${t().published} · ${t().publishedHeight}`} value={height(metres())} />}
            </Show>
          </dl>
        )}
      </Show>
      <Show when={schematic() && props.trail.line}>
        {(line) => (
          <>
            <dl class="figures">
              <Figure name={t().schematicLength} value={distance(lengthM(line()))} />
            </dl>
            <p class="quiet">{t().noTime}</p>
            <h3>{t().through}</h3>
            <p>
              {(props.trail.through ?? [])
                .flatMap((id) => props.app.atlas.placeById().get(id) ?? [])
                .map(({ name }) => props.app.say(name))
                .join(" → ")}
            </p>
          </>
        )}
      </Show>
      <Show when={!schematic() && full()}>
        {(now) => (
          <>
            <dl class="figures">
              <Figure name={t().length} value={distance(now().lengthM)} />
              <Show when={now().ascentM !== null}>
                <Figure name={t().ascent} value={climb(now().ascentM)} />
                <Figure name={t().descent} value={climb(now().descentM)} />
                <Figure name={t().highest} value={climb(now().maxM)} />
                <Figure name={t().lowest} value={climb(now().minM)} />
              </Show>
            </dl>
            <Show when={(props.trail.line?.length ?? 0) > 1}>
              <p class="quiet">
                {partLengthsM(props.trail.line ?? [])
                  .map((metres, i) => t().segment(i + 1, distance(metres)))
                  .join(" · ")}{" "}
                {t().gaps}
              </p>
            </Show>
            <Show when={now().ascentM === null}>
              <p class="unknown">{noHeights()}</p>
            </Show>
            <Show when={onTerrain()}>
              <p class="quiet">{words().lineSource(relief().source())}</p>
            </Show>
            <WalkingTime app={props.app} measure={now()} />
            <Show when={profiled()}>
              {(line) => (
                <Profile
                  app={props.app}
                  line={line()}
                  cursorM={props.app.trailCursorM()}
                  setCursorM={props.app.setTrailCursorM}
                  onMap={true}
                  onTerrain={Boolean(onTerrain())}
                />
              )}
            </Show>
          </>
        )}
      </Show>
      <Report
        app={props.app}
        of={props.trail}
        field={props.trail.survey ? "survey" : "course, through, published"}
        block={t().length}
        value={`${props.trail.course} ${props.trail.line ? distance(lengthM(props.trail.line)) : ""}`}
      />
      <Show when={props.trail.survey}>
        {(survey) => (
          <details class="reading">
            <summary>{t().surveyed(formatDay(survey().date, props.app.language()), survey().by)}</summary>
            <p>
              {t().surveyText(survey().points, survey().horizontalToleranceM, survey().verticalToleranceM)}{" "}
              {survey().device}
            </p>
          </details>
        )}
      </Show>
    </section>
  );
}

function Figure(props: { name: string; value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

/** Sites near the line, how far off it, and where along it one leaves it. */
function NearLine(props: { app: App; trail: PlacedTrail }) {
  const t = () => props.app.t().trail;
  const distance = (metres: number) => formatDistance(metres, props.app.language());
  const near = createMemo(() => {
    const { line } = props.trail;
    if (!line) return [];
    return props.app.atlas
      .entries()
      .flatMap((entry) => {
        const found = entry.lngLat && nearestOnLine(line, entry.lngLat);
        return found && found.offM <= nearM ? [{ entry, ...found }] : [];
      })
      .sort((a, b) => a.atM - b.atM || a.offM - b.offM);
  });
  return (
    <Show when={near().length > 0}>
      <section>
        <h3>{t().near}</h3>
        <EntryFigures
          app={props.app}
          lines={near().map(({ entry, offM, atM }) => {
            const apart = formatApart(offM, off(entry), props.app.language());
            const schematic = props.trail.course === "schematic";
            return { entry, figure: schematic ? t().nearAtSchematic(apart) : t().nearAt(apart, distance(atM)) };
          })}
        />
      </section>
    </Show>
  );
}
