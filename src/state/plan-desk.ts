import { createSignal } from "solid-js";
import { emptyPlan, type Plan } from "../domain/plan/plan";
import type { Kept, Shelf } from "./plan-shelf";
import type { StorageFault } from "./storage";

/** All plans as they are at one moment, and which of them is worked on. */
interface Desk {
  readonly current: string;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** What two windows did to each other: told once, in words. */
export type Meeting =
  /** Another window changed this plan; what it made of it is shown. */
  | "changed-elsewhere"
  /** Both changed it at once: what was done here became a plan of its own. */
  | "kept-as-copy"
  | "removed-elsewhere";

const mostSteps = 200;
/** The clock alone would give two windows the same id. */
const freshId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/**
 * The plans of this device under one's hands: every change is a step that can be taken back, and is kept at once. Where
 * nothing can be kept they live until the page is closed, and `fault` says so. `received` is a plan that came with a
 * link: it is kept only when one says so, or changes it.
 */
export function createPlanDesk(shelf: Shelf, copyName: (name: string) => string) {
  const found = shelf.all();
  const first = freshId();
  const wanted = shelf.current();
  const plans = new Map(found.kept.map(({ id, plan }): [string, Plan] => [id, plan]));
  const start = plans.has(wanted) ? wanted : ([...plans.keys()].sort().at(-1) ?? first);
  if (plans.size === 0) plans.set(first, emptyPlan);

  const [desk, setDesk] = createSignal<Desk>({ current: start, plans });
  const [past, setPast] = createSignal<readonly Desk[]>([]);
  const [future, setFuture] = createSignal<readonly Desk[]>([]);
  const [fault, setFault] = createSignal<StorageFault | null>(null);
  const [meeting, setMeeting] = createSignal<Meeting | null>(null);
  const [received, setReceived] = createSignal<{ readonly id: string; readonly before: string } | null>(null);
  /** What lies on the device of each plan: the plan itself, to see whether it differs, and its revision. */
  const kept = new Map<string, Kept>(found.kept.map((one) => [one.id, one]));
  const current = () => desk().current;
  const plan = (): Plan => desk().plans.get(current()) ?? emptyPlan;

  function step(next: Desk): void {
    if (next === desk()) return;
    setPast((steps) => [...steps.slice(1 - mostSteps), desk()]);
    setFuture([]);
    show(next);
  }
  function show(next: Desk): void {
    const there = next.plans.has(next.current) ? next.current : ([...next.plans.keys()][0] ?? freshId());
    setDesk({ ...next, current: there });
    keep();
  }

  /** Brings the device to what stands on the desk. */
  function keep(): void {
    for (const [id, one] of desk().plans) {
      const lies = kept.get(id);
      if (lies?.plan === one || (!lies && one === emptyPlan) || received()?.id === id) continue;
      const answer = shelf.put(id, one, lies?.revision ?? 0);
      if ("fault" in answer) setFault(answer.fault);
      else if ("meanwhile" in answer) keepAsCopy(id, one, answer.meanwhile);
      else {
        kept.set(id, { id, revision: answer.revision, plan: one });
        setFault(null);
      }
    }
    for (const id of [...kept.keys()].filter((one) => !desk().plans.has(one))) {
      shelf.remove(id);
      kept.delete(id);
    }
    const stops = plan().days.reduce((sum, day) => sum + day.stops.length, 0);
    if (received()?.id !== current()) shelf.setCurrent(current(), stops);
  }

  /** Another window wrote this plan between our last look and now: its plan stays, ours goes on as one of its own. */
  function keepAsCopy(id: string, own: Plan, meanwhile: Kept): void {
    const copy = freshId();
    const named = { ...own, name: copyName(own.name) };
    kept.set(id, meanwhile);
    setDesk(({ current: at, plans: before }) => ({
      current: at === id ? copy : at,
      plans: new Map([...before, [id, meanwhile.plan], [copy, named]]),
    }));
    const answer = shelf.put(copy, named, 0);
    if ("revision" in answer) kept.set(copy, { id: copy, revision: answer.revision, plan: named });
    setMeeting("kept-as-copy");
  }

  const stop = shelf.listen((id, theirs) => {
    if (theirs === null) {
      kept.delete(id);
      if (id === current()) setMeeting("removed-elsewhere");
      else if (desk().plans.has(id)) setDesk({ ...desk(), plans: without(desk().plans, id) });
      return;
    }
    if (theirs.revision <= (kept.get(id)?.revision ?? 0)) return;
    const known = desk().plans.has(id);
    kept.set(id, theirs);
    // A step like one of our own: taking it back brings back what stood here before.
    if (known && id === current()) {
      setPast((steps) => [...steps.slice(1 - mostSteps), desk()]);
      setFuture([]);
      setMeeting("changed-elsewhere");
    }
    setDesk({ ...desk(), plans: new Map([...desk().plans, [id, theirs.plan]]) });
  });

  function put(id: string, next: Plan): void {
    if (received()?.id === id) setReceived(null);
    step({ current: id, plans: new Map([...desk().plans, [id, next]]) });
  }
  const other = (from: readonly Desk[]) => from.at(-1);

  return {
    plan,
    current,
    all: (): readonly { readonly id: string; readonly plan: Plan }[] =>
      [...desk().plans].map(([id, one]) => ({ id, plan: one })),
    fault,
    meeting,
    forgetMeeting: () => setMeeting(null),
    /** How many plans on the device could not be read. */
    unread: found.unread,
    /** Makes a change; the very same plan is no step. */
    change(act: (plan: Plan) => Plan) {
      const next = act(plan());
      if (next !== plan()) put(current(), next);
    },
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
    undo() {
      const back = other(past());
      if (!back) return;
      setPast((steps) => steps.slice(0, -1));
      setFuture((steps) => [...steps, desk()]);
      show(back);
    },
    redo() {
      const next = other(future());
      if (!next) return;
      setFuture((steps) => steps.slice(0, -1));
      setPast((steps) => [...steps, desk()]);
      show(next);
    },
    /** Works on another plan; no step, as nothing is changed. */
    choose(id: string) {
      if (!desk().plans.has(id)) return;
      setDesk({ ...desk(), current: id });
      keep();
    },
    /** Begins another plan and works on it; an empty one that nobody touched gives way to it. */
    begin(next: Plan = emptyPlan) {
      if (next !== emptyPlan && plan() === emptyPlan) put(current(), next);
      else put(freshId(), next);
    },
    remove(id: string) {
      const rest = without(desk().plans, id);
      if (rest.size === 0) rest.set(freshId(), emptyPlan);
      step({ current: id === current() ? ([...rest.keys()].at(-1) as string) : current(), plans: rest });
    },
    received: () => received()?.id === current(),
    /** Lays a plan from a link on the desk, beside one's own. */
    receive(sent: Plan) {
      const before = received()?.before ?? current();
      const id = freshId();
      const own = received() ? without(desk().plans, received()?.id ?? "") : desk().plans;
      setReceived({ id, before });
      setDesk({ current: id, plans: new Map([...own, [id, sent]]) });
    },
    keepReceived() {
      setReceived(null);
      keep();
    },
    discardReceived() {
      const at = received();
      if (!at) return;
      setReceived(null);
      setDesk({ current: at.before, plans: without(desk().plans, at.id) });
      keep();
    },
    stop,
  };
}
export type PlanDesk = ReturnType<typeof createPlanDesk>;

function without(plans: ReadonlyMap<string, Plan>, id: string): Map<string, Plan> {
  const rest = new Map(plans);
  rest.delete(id);
  return rest;
}
