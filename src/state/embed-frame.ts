import { batch, createEffect, createMemo, createSignal, on } from "solid-js";
import { fitCamera } from "../domain/camera";
import { type EmbedOptions, plainEmbed } from "../domain/embed-options";
import { noScope, type Scope, scopeIds } from "../domain/embed-scope";
import type { Selection } from "../domain/entry";
import type { Bounds } from "../domain/geo";
import { encodeView } from "../domain/view";
import type { App } from "./app";

/** Reads a plan as a link holds it: the ids of its stops that stand in the list; null where it cannot be read. */
export type PlanReader = (text: string) => Promise<readonly string[] | null>;

/** What the framed map shows: the page's options first, then what its host asks for. */
export function createFrame(app: App, readPlan: PlanReader) {
  const [options, setOptions] = createSignal<EmbedOptions>(plainEmbed);
  const [scope, setScope] = createSignal<Scope>(noScope);
  const [plan, setPlan] = createSignal<{ readonly text: string; readonly stops: readonly string[] } | null>(null);
  const [planBroken, setPlanBroken] = createSignal(false);

  // Newer files may hold other records than the page was built with.
  const ids = createMemo(() =>
    scopeIds(app.atlas.entries(), plan() ? { ids: plan()?.stops ?? [], bbox: null } : scope()),
  );
  // A plan is shown whole, whatever the list was narrowed to before.
  const asked = createMemo(() =>
    plan()
      ? { ids: ids(), kinds: [], themes: [] }
      : { ids: ids(), kinds: scope().kind ?? [], themes: scope().theme ?? [] },
  );
  createEffect(on(asked, (now) => app.query.change(now), { defer: true }));

  function look(at: Bounds) {
    const port = app.camera.port();
    if (port) port.frame(at, 15);
    else app.camera.setCamera(fitCamera(at, { width: innerWidth, height: innerHeight }, 16, 15));
  }

  const frame = {
    options,
    scope,
    plan,
    planBroken,
    /** Whether the visitor has gone to a list that the page did not ask for. */
    astray: () => app.query.ids().join() !== asked().ids.join(),
    back: () => app.query.change(asked()),
    narrow(next: Scope) {
      batch(() => {
        setPlan(null);
        setScope(next);
      });
      if (next.bbox) look(next.bbox);
    },
    look,
    /** Opens a record; false where none has this id. Null closes what is open. */
    select(id: string | null): boolean {
      if (id === null) {
        app.close();
        return true;
      }
      const entry = app.atlas.byId().get(id);
      if (entry) app.open(entry);
      return entry !== undefined;
    },
    /** Shows a plan's stops; false where it cannot be read. */
    async showPlan(text: string | null): Promise<boolean> {
      const stops = text === null ? null : await readPlan(text);
      setPlanBroken(text !== null && stops === null);
      setPlan(text !== null && stops ? { text, stops } : null);
      return text === null || stops !== null;
    },
    /** Puts the page's options in place; answers what is not known. */
    apply(next: EmbedOptions): string[] {
      const { site, trail, route, ids, kind, theme, bbox } = next;
      batch(() => {
        setOptions(next);
        setScope({ ids, kind, theme, bbox });
        app.query.change(asked());
        app.setLanguage(next.lang ?? app.usual);
        app.ground.frame(next.basemap);
        if (next.map) app.camera.setCamera(next.map);
      });
      if (bbox && !next.map) look(bbox);
      if (next.plan) void frame.showPlan(next.plan);
      const wanted = site ?? trail ?? route;
      return wanted && !frame.select(wanted) ? [wanted] : [];
    },
    /** The whole map at the view that stands here, from this page. */
    fullLink(selection: Selection | null = app.selection()): string {
      const shown = plan();
      const view = { ...app.view(), selection, plan: shown?.text ?? null };
      // The planner shows the plan's stops by itself; the list beside it is whole.
      const fragment = encodeView(shown ? { ...view, ids: [], kinds: [], themes: [] } : view, app.usual);
      return `./${fragment ? `#${fragment}` : ""}`;
    },
  };
  return frame;
}
export type Frame = ReturnType<typeof createFrame>;
