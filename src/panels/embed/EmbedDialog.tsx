import { type Component, createEffect, createMemo, createSignal, For, onMount } from "solid-js";
import { optionNames } from "../../domain/embed-options";
import type { PictureInput } from "../../domain/embed-picture";
import {
  elementSnippet,
  embedAddress,
  type EmbedForm as Form,
  formOptions,
  iframeSnippet,
  mapAddress,
} from "../../outputs/embed";
import type { App } from "../../state/app";
import { deviceStore } from "../../state/storage";
import { embedText } from "../../text/embed";
import { EmbedForm } from "./EmbedForm";
import { EmbedPack } from "./EmbedPack";
import { EmbedPreview } from "./EmbedPreview";

const storeKey = "beilou:embed";

export interface EmbedDialogProps {
  app: App;
  close: () => void;
  picture: Component<PictureInput & { readonly ref: (svg: SVGSVGElement) => void }>;
  mapSize: { readonly width: number; readonly height: number };
  planStops: (text: string) => readonly string[] | null;
}

/** Makes an embed: a form from the schema, a live preview, and what is to be copied. Remembers the last choice. */
export function EmbedDialog(props: EmbedDialogProps) {
  const t = () => embedText[props.app.language()];
  const store = deviceStore();
  const [form, setForm] = createSignal<Form>(startForm(props.app, store.read(storeKey)));
  const [seen, setSeen] = createSignal<{ readonly map: string; readonly bbox: string } | null>(null);
  const [copied, setCopied] = createSignal<string>();
  let dialog!: HTMLDialogElement;

  const options = createMemo(() => formOptions(form()));
  const base = new URL("./", location.href.replace(/[?#].*$/, "")).href;
  const target = () => ({ base, title: t().frameTitle, open: t().open });
  const snippets = () => ({
    iframe: iframeSnippet(target(), options()),
    element: elementSnippet(target(), options()),
    link: mapAddress(base, options()),
  });
  createEffect(() => store.write(storeKey, JSON.stringify(form())));
  onMount(() => dialog.showModal());

  async function copy(what: string, text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(what);
    } catch (cause) {
      console.warn(cause);
      setCopied("failed");
    }
  }

  return (
    <dialog class="embed-dialog" ref={dialog} aria-labelledby="embed-title" onClose={() => props.close()}>
      <header class="embed-head">
        <h2 id="embed-title">{t().title}</h2>
        <button type="button" class="close-button" aria-label={t().close} onClick={() => dialog.close()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </header>
      <p class="embed-intro quiet">{t().intro}</p>
      <div class="embed-columns">
        <div>
          <EmbedForm
            app={props.app}
            form={form()}
            set={(changes) => setForm((now) => ({ ...now, ...changes }))}
            seen={seen()}
          />
          <p>
            <button type="button" class="link-button" onClick={() => setForm({})}>
              {t().reset}
            </button>
          </p>
        </div>
        <EmbedPreview app={props.app} address={embedAddress(base, options())} see={setSeen} />
      </div>
      <For each={["iframe", "element", "link"] as const}>
        {(what) => (
          <section class="embed-snippet">
            <h3>{t().forms[what]}</h3>
            <button type="button" class="plain-button" onClick={() => void copy(what, snippets()[what])}>
              {copied() === what ? t().copied : t().copy}
              <span class="hidden"> {t().forms[what]}</span>
            </button>
            <pre tabindex="0">{snippets()[what]}</pre>
          </section>
        )}
      </For>
      <p role="status" class={copied() === "failed" ? "notice" : "hidden"}>
        {copied() === "failed" ? t().copyFailed : copied() ? t().copied : ""}
      </p>
      <EmbedPack
        app={props.app}
        options={options()}
        link={snippets().link}
        picture={props.picture}
        mapSize={props.mapSize}
        planStops={props.planStops}
      />
    </dialog>
  );
}

const records = ["site", "trail", "route"] as const;
/** What says which records an embed shows; how it looks is a choice that stays. */
const contents = [...records, "ids", "kind", "theme", "bbox", "plan", "map"] as const;

/** The last choice on this device; of an opened record, with it alone in place of the content chosen then. */
function startForm(app: App, kept: string | null): Form {
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
  const role = records.find((one) => one === selection?.role);
  if (selection && role) {
    for (const name of contents) form[name] = "";
    form[role] = selection.id;
  }
  return form;
}
