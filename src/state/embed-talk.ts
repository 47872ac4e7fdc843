import { createEffect, createSignal, on } from "solid-js";
import { projection } from "../domain/camera";
import type { EmbedOption } from "../domain/embed-options";
import {
  type Command,
  protocolVersion,
  type ReportPayload,
  type ReportType,
  readCommand,
} from "../domain/embed-protocol";
import { isReading } from "../domain/entry";
import type { App } from "./app";
import type { Frame } from "./embed-frame";

/** View reports come no closer together than this: ten a second. */
const viewEveryMs = 100;

/** What has come in, as it came: the page listens before its app stands. */
export interface Mailbox {
  take(act: (event: MessageEvent) => void): void;
}

/** Keeps messages from the first moment on, a few hundred at most, until somebody takes them. */
export function openMailbox(): Mailbox {
  let kept: MessageEvent[] | null = [];
  let act: (event: MessageEvent) => void = (event) => {
    if (kept && kept.length < 200) kept.push(event);
  };
  addEventListener("message", (event) => act(event));
  return {
    take(taker) {
      act = taker;
      for (const event of kept ?? []) taker(event);
      kept = null;
    },
  };
}

/**
 * Talks with the page around: only with the window and origin that said hello first, and only after it did. Anything
 * else is left unanswered and counted. Where the visitor is never leaves the frame: once it is known, views are not told.
 */
export function createTalk(app: App, frame: Frame, mailbox: Mailbox, lost: readonly EmbedOption[], unknown: string[]) {
  const [taken, setTaken] = createSignal(0);
  const [ignored, setIgnored] = createSignal(0);
  const [host, setHost] = createSignal<{ readonly source: Window; readonly origin: string } | null>(null);

  function tell<T extends ReportType>(type: T, payload: ReportPayload<T>, id?: string | number) {
    const to = host();
    if (!to) return;
    // A page without an origin (a file, a sandbox) cannot be named; its window is the one that said hello.
    const target = to.origin === "null" ? "*" : to.origin;
    to.source.postMessage({ beilou: protocolVersion, type, payload, ...(id === undefined ? {} : { id }) }, target);
  }

  function hear(event: MessageEvent) {
    const command = readCommand(event.data);
    const known = host();
    const fits = known
      ? event.source === known.source && event.origin === known.origin
      : event.source === parent && parent !== window && typeof command === "object" && command?.type === "hello";
    if (!fits || command === null) return void setIgnored((count) => count + 1);
    if (typeof command === "string") {
      setIgnored((count) => count + 1);
      const { id } = event.data as { id?: string | number };
      if (id !== undefined) tell("ack", { ok: false, error: command }, id);
      return;
    }
    setTaken((count) => count + 1);
    if (!known) setHost({ source: event.source as Window, origin: event.origin });
    void obey(command).then((error) => {
      if (command.id !== undefined) tell("ack", error === null ? { ok: true } : { ok: false, error }, command.id);
    });
  }

  /** Does what is asked; answers what is in the way, or null. */
  async function obey(command: Command): Promise<string | null> {
    switch (command.type) {
      case "hello":
        greet();
        return null;
      case "select":
        return frame.select(command.payload.id) ? null : "unknown id";
      case "filter": {
        const { ids = null, kind = null, theme = null, bbox = null } = command.payload;
        frame.narrow({ ids, kind, theme, bbox });
        return null;
      }
      case "view": {
        if (frame.options().ui === "list") return "no map";
        const aim = command.payload;
        if ("bbox" in aim) frame.look(aim.bbox);
        else {
          app.camera.setCamera(aim);
          app.camera.port()?.jump(aim);
        }
        return null;
      }
      case "lang":
        app.setLanguage(command.payload.lang);
        return null;
      case "plan":
        return (await frame.showPlan(command.payload.plan)) ? null : "unreadable plan";
    }
  }

  function greet() {
    tell("ready", {
      version: protocolVersion,
      lang: app.wanted(),
      ids: app.query.shown().map(({ id }) => id),
    });
    if (lost.length > 0) tell("error", { code: "option", detail: lost.join(", ") });
    if (unknown.length > 0) tell("error", { code: "unknown", detail: unknown.join(", ") });
    if (app.selection()) tellSelection();
    if (height > 0) tell("resize", { height });
    if (frame.plan()) tellPlan();
  }

  function tellSelection() {
    const selection = app.selection();
    if (selection === null) return tell("select", null);
    const entry = app.selected();
    // Stories and courses are no records of the list.
    if (isReading(selection) || !entry) return;
    tell("select", { role: selection.role as "site" | "trail" | "route", id: selection.id, name: app.say(entry.name) });
  }
  const tellPlan = () => tell("plan", { plan: frame.plan()?.text ?? null, stops: frame.plan()?.stops ?? [] });
  createEffect(on(() => JSON.stringify(app.selection()), tellSelection, { defer: true }));
  createEffect(on(frame.plan, tellPlan, { defer: true }));
  createEffect(
    on(app.atlas.failed, (files) => files.length > 0 && tell("error", { code: "data", detail: files.join(", ") })),
  );
  createEffect(
    on(
      app.camera.status,
      (status) => status === "no-map" && tell("error", { code: "map", detail: "no WebGL: drawn map" }),
    ),
  );

  let waiting = false;
  createEffect(
    on(
      app.camera.onScreen,
      () => {
        if (waiting) return;
        waiting = true;
        setTimeout(() => {
          waiting = false;
          tellView();
        }, viewEveryMs);
      },
      { defer: true },
    ),
  );
  function tellView() {
    const now = app.camera.onScreen();
    if (!now || app.here.here() || app.here.asking()) return;
    const { fromPixel } = projection(now.camera, now.size);
    const [west, north] = fromPixel([0, 0]);
    const [east, south] = fromPixel([now.size.width, now.size.height]);
    tell("view", { ...now.camera, bbox: [west, south, east, north] });
  }

  let height = 0;
  mailbox.take(hear);
  return {
    taken,
    ignored,
    /** The list is so high now, in pixels: the host may give it that much. */
    setHeight(next: number) {
      if (Math.abs(next - height) < 2) return;
      height = next;
      tell("resize", { height });
    },
  };
}
export type Talk = ReturnType<typeof createTalk>;
