import { type Component, createEffect, For, onCleanup, onMount, Show } from "solid-js";
import { Dynamic, Portal } from "solid-js/web";
import type { PackMapInput } from "../../domain/pack/map";
import { schoolStages, type Task } from "../../domain/pack/tasks";
import { Handbook } from "./Handbook";
import { ParentLetter } from "./ParentLetter";
import { createPack, type Pack, type PackPart, type PackProps, packParts, papers } from "./pack";
import { pageRules } from "./page-rules";
import { RiskTable } from "./RiskTable";
import { Checklists, CoachSheet, EmergencyCard, Roster } from "./Sheets";
import { TeacherCopy } from "./TeacherCopy";

interface Parts {
  /** The numbered map. */
  readonly map: Component<PackMapInput>;
  readonly loadTasks: () => Promise<readonly Task[]>;
  /** The pack's style sheet. */
  readonly css: string;
}

const sheets: Record<PackPart, Component<{ pack: Pack; map: Component<PackMapInput> }>> = {
  handbook: Handbook,
  teacher: TeacherCopy,
  coach: CoachSheet,
  parents: ParentLetter,
  risk: RiskTable,
  emergency: EmergencyCard,
  roster: Roster,
  checklists: Checklists,
};

/**
 * The printed pack of a plan, as it will be on paper, with everything that can be chosen and every text changed in its
 * place. It covers the page while it is open, and is alone on paper.
 */
export function ClassPack(props: PackProps & Parts) {
  const pack = createPack(props, props.loadTasks);
  const t = () => pack.t();
  const title = (part: PackPart) => `${pack.name()} · ${t().parts[part]}`;
  const look = new CSSStyleSheet();
  const pages = new CSSStyleSheet();
  let heading!: HTMLHeadingElement;

  look.replaceSync(props.css);
  createEffect(() =>
    pages.replaceSync(
      pageRules(
        packParts.filter(pack.has).map((part) => ({ name: `pack-${part}`, title: title(part) })),
        pack.paper(),
      ),
    ),
  );
  onMount(() => {
    const before = document.activeElement;
    const [scroll, documentTitle] = [document.scrollingElement?.scrollTop ?? 0, document.title];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, look, pages];
    document.documentElement.dataset.pack = "open";
    document.title = `${pack.name()} · ${t().title}`;
    void props.app.atlas.loadDetails();
    heading.focus();
    onCleanup(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look && sheet !== pages);
      delete document.documentElement.dataset.pack;
      document.title = documentTitle;
      document.scrollingElement?.scrollTo(0, scroll);
      if (before instanceof HTMLElement) before.focus();
    });
  });

  return (
    <Portal ref={(host) => host.classList.add("pack-host")}>
      <div class="pack" classList={{ a5: pack.paper() === "a5" }}>
        <section class="pack-tools" aria-labelledby="pack-heading">
          <div class="pack-row">
            <button type="button" onClick={() => pack.close()}>
              {t().close}
            </button>
            <h1 id="pack-heading" tabindex="-1" ref={heading}>
              {t().title}
            </h1>
            <button type="button" disabled={!pack.canUndo()} onClick={() => pack.undo()}>
              {t().undo}
            </button>
            <button type="button" class="pack-print" onClick={() => print()}>
              {t().print}
            </button>
          </div>
          <fieldset class="pack-row">
            <legend>{t().choose}</legend>
            <For each={packParts}>
              {(part) => (
                <label>
                  <input
                    type="checkbox"
                    checked={pack.has(part)}
                    onChange={(event) => pack.choose(part, event.currentTarget.checked)}
                  />
                  {t().parts[part]}
                </label>
              )}
            </For>
          </fieldset>
          <div class="pack-row">
            <label>
              {t().stage}{" "}
              <select onChange={(event) => pack.setStage(event.currentTarget.value as (typeof schoolStages)[number])}>
                <For each={schoolStages}>
                  {(stage) => (
                    <option value={stage} selected={stage === pack.stage()}>
                      {t().stages[stage]}
                    </option>
                  )}
                </For>
              </select>
            </label>
            <label>
              {t().paper}{" "}
              <select onChange={(event) => pack.setPaper(event.currentTarget.value as (typeof papers)[number])}>
                <For each={papers}>
                  {(paper) => (
                    <option value={paper} selected={paper === pack.paper()}>
                      {t().papers[paper]}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </div>
          <Show when={pack.paper() === "a5"} fallback={<p>{t().printHelp}</p>}>
            <p>{t().booklet.intro}</p>
            <ol class="pack-steps">
              <For each={t().booklet.steps}>{(step) => <li>{step}</li>}</For>
            </ol>
          </Show>
          <p>{t().editHelp}</p>
          <Show when={pack.tasksFailed()}>
            <p class="pack-warning">{t().tasksFailed}</p>
          </Show>
          <p role="status" class="pack-said">
            {pack.said()}
          </p>
        </section>
        <Show when={pack.stops().length > 0} fallback={<p class="pack-empty">{t().empty}</p>}>
          <For each={packParts}>
            {(part) => (
              <Show when={pack.has(part)}>
                <section class={`pack-part pack-part-${part}`} aria-label={t().parts[part]}>
                  <Dynamic component={sheets[part]} pack={pack} map={props.map} />
                </section>
              </Show>
            )}
          </For>
        </Show>
      </div>
    </Portal>
  );
}
