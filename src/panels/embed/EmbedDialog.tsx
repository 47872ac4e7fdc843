import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { type EmbedOption, embedOptions, optionNames } from "../../domain/embed-options";
import { readEnvelope } from "../../domain/embed-protocol";
import { cameraValue, usableCamera } from "../../domain/embed-values";
import {
  type EmbedForm,
  elementSnippet,
  embedAddress,
  formOptions,
  iframeSnippet,
  mapAddress,
} from "../../outputs/embed";
import type { App } from "../../state/app";
import { deviceStore } from "../../state/storage";
import { embedText } from "../../text/embed";
import { QrCode } from "../QrCode";

const storeKey = "beilou:embed";
/** The dialog leaves out what only developers need. */
const asked = optionNames.filter((name) => name !== "debug");

/** Makes an embed: a form from the schema, a live preview, and what is to be copied. Remembers the last choice. */
export function EmbedDialog(props: { app: App; close: () => void }) {
  const t = () => embedText[props.app.language()];
  const store = deviceStore();
  const [form, setForm] = createSignal<EmbedForm>(startForm(props.app, store.read(storeKey)));
  const [width, setWidth] = createSignal<"phone" | "desktop">("phone");
  const [copied, setCopied] = createSignal<string>();
  const [view, setView] = createSignal<string>();
  let dialog!: HTMLDialogElement;
  let frame!: HTMLIFrameElement;

  const options = createMemo(() => formOptions(form()));
  const base = new URL("./", location.href.replace(/[?#].*$/, "")).href;
  const target = () => ({ base, title: t().frameTitle, open: t().open });
  const snippets = () => ({
    iframe: iframeSnippet(target(), options()),
    element: elementSnippet(target(), options()),
    link: mapAddress(base, options()),
  });
  const record = () =>
    (["site", "trail", "route"] as const).flatMap((role) =>
      options()[role] ? [`share/${role}-${options()[role]}.png`] : [],
    )[0];
  const set = (name: EmbedOption, text: string) => setForm((now) => ({ ...now, [name]: text }));
  createEffect(() => store.write(storeKey, JSON.stringify(form())));

  const hear = ({ source, data }: MessageEvent) => {
    const message = source === frame.contentWindow ? readEnvelope(data) : null;
    const camera = message?.type === "view" && usableCamera(message.payload as object);
    if (camera) setView(cameraValue.write(camera));
  };
  onMount(() => {
    dialog.showModal();
    addEventListener("message", hear);
    onCleanup(() => removeEventListener("message", hear));
  });

  async function copy(what: string, text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(what);
    } catch (cause) {
      console.warn(cause);
      setCopied("failed");
    }
  }
  function saveQr() {
    const svg = dialog.querySelector("svg.qr")?.cloneNode(true) as SVGElement | undefined;
    if (!svg) return;
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    svg.querySelector(".qr-light")?.setAttribute("fill", "#ffffff");
    svg.querySelector(".qr-dark")?.setAttribute("fill", "#000000");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([svg.outerHTML], { type: "image/svg+xml" }));
    link.download = "beilou-qr.svg";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <dialog class="embed-dialog" ref={dialog} aria-labelledby="embed-title" onClose={() => props.close()}>
      <h2 id="embed-title">{t().title}</h2>
      <p>{t().intro}</p>
      <div class="embed-form">
        <For each={asked}>
          {(name) => <Field app={props.app} name={name} text={form()[name] ?? ""} set={(text) => set(name, text)} />}
        </For>
      </div>
      <h3>{t().preview}</h3>
      <div class="embed-widths">
        <For each={["phone", "desktop"] as const}>
          {(one) => (
            <button type="button" class="plain-button" aria-pressed={width() === one} onClick={() => setWidth(one)}>
              {t().widths[one]}
            </button>
          )}
        </For>
        <button type="button" class="plain-button" disabled={!view()} onClick={() => set("map", view() ?? "")}>
          {t().takeView}
        </button>
      </div>
      <iframe
        ref={frame}
        class={`embed-preview ${width()}`}
        title={t().preview}
        src={embedAddress(base, options())}
        onLoad={() => frame.contentWindow?.postMessage({ beilou: 1, type: "hello" }, location.origin)}
      />
      <For each={["iframe", "element", "link"] as const}>
        {(what) => (
          <section>
            <h3>{t().forms[what]}</h3>
            <pre tabindex="0">{snippets()[what]}</pre>
            <button type="button" class="plain-button" onClick={() => void copy(what, snippets()[what])}>
              {t().copy(t().forms[what])}
            </button>
          </section>
        )}
      </For>
      <p role="status">{copied() === "failed" ? t().copyFailed : copied() ? t().copied : ""}</p>
      <h3>{t().pack}</h3>
      <p>{t().packHelp}</p>
      <QrCode label={t().qr} link={snippets().link} />
      <p class="embed-widths">
        <button type="button" class="plain-button" onClick={saveQr}>
          {t().saveQr}
        </button>
        <Show when={record()}>
          {(path) => (
            <a href={path()} download="">
              {t().savePicture}
            </a>
          )}
        </Show>
      </p>
      <button type="button" class="plain-button" onClick={() => dialog.close()}>
        {t().close}
      </button>
    </dialog>
  );
}

/** One option: a list of choices where the schema has them, else a line of text. */
function Field(props: { app: App; name: EmbedOption; text: string; set: (text: string) => void }): JSX.Element {
  const t = () => embedText[props.app.language()];
  const value = embedOptions[props.name].value;
  const choices = "choices" in value && props.name !== "kind" && props.name !== "theme" ? value.choices : null;
  const [label, help] = [() => t().options[props.name][0], () => t().options[props.name][1]];
  const wrong = () => props.text !== "" && value.read(props.text) === undefined;
  const words = (choice: string) => ({ ...t().uis, ...t().schemes, ...t().languages })[choice as "full"] ?? choice;
  return (
    <p>
      <label for={`embed-${props.name}`}>
        <span>{label()}</span>
        <Show
          when={choices}
          fallback={
            <input
              id={`embed-${props.name}`}
              type="text"
              value={props.text}
              placeholder={value.example}
              aria-invalid={wrong()}
              onChange={(event) => props.set(event.currentTarget.value.trim())}
            />
          }
        >
          {(list) => (
            <select
              id={`embed-${props.name}`}
              value={props.text}
              onChange={(event) => props.set(event.currentTarget.value)}
            >
              <option value="">{t().plain}</option>
              <For each={list()}>{(choice) => <option value={choice}>{words(choice)}</option>}</For>
            </select>
          )}
        </Show>
      </label>
      <span class="quiet">{wrong() ? t().wrong : help()}</span>
    </p>
  );
}

/** The last choice on this device; what is open now goes before it. */
function startForm(app: App, kept: string | null): EmbedForm {
  let form: Record<string, string> = {};
  try {
    const read: unknown = JSON.parse(kept ?? "{}");
    for (const name of optionNames) {
      const text = (read as Record<string, unknown> | null)?.[name];
      if (typeof text === "string") form[name] = text;
    }
  } catch {
    form = {};
  }
  const selection = app.selection();
  if (selection?.role === "site" || selection?.role === "trail" || selection?.role === "route") {
    for (const role of ["site", "trail", "route"]) form[role] = "";
    form[selection.role] = selection.id;
  }
  return form;
}
