import { For, type JSX, Show } from "solid-js";
import { type EmbedOption, embedOptions } from "../../domain/embed-options";
import { boundsValue, cameraValue, codeValue, colourValue, idsValue } from "../../domain/embed-values";
import { type EntryRole, entryRole } from "../../domain/entry";
import type { EmbedForm as Form } from "../../outputs/embed";
import type { App } from "../../state/app";
import { embedText } from "../../text/embed";

interface FormProps {
  app: App;
  form: Form;
  set: (changes: Form) => void;
  /** What the preview shows now, as options say it; null until it has said so. */
  seen: { readonly map: string; readonly bbox: string } | null;
}

const content = ["ids", "kind", "theme", "bbox", "plan"] as const;
const looks = ["ui", "lang", "scheme", "accent", "basemap", "map"] as const;
const roles = ["site", "trail", "route"] as const satisfies readonly EntryRole[];

/** The form of an embed's options: each field as its kind of value asks for. What only developers need is left out. */
export function EmbedForm(props: FormProps) {
  const t = () => embedText[props.app.language()];
  return (
    <>
      <fieldset class="embed-form">
        <legend>{t().content}</legend>
        <RecordField {...props} />
        <For each={content}>{(name) => <Field {...props} name={name} />}</For>
      </fieldset>
      <fieldset class="embed-form">
        <legend>{t().look}</legend>
        <For each={looks}>{(name) => <Field {...props} name={name} />}</For>
      </fieldset>
    </>
  );
}

/** One record to open, whichever of the three kinds it is: only one can be open. */
function RecordField(props: FormProps) {
  const t = () => embedText[props.app.language()];
  const chosen = () => roles.map((role) => props.form[role]).find(Boolean) ?? "";
  const choose = (id: string) => {
    const entry = props.app.atlas.byId().get(id);
    const role = entry && entryRole(entry.kind);
    props.set(Object.fromEntries(roles.map((one) => [one, one === role ? id : ""])));
  };
  return (
    <p>
      <label for="embed-record">
        <span>{t().record}</span>
        <select id="embed-record" value={chosen()} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t().noRecord}</option>
          <For each={roles}>
            {(role) => (
              <optgroup label={t().options[role][0]}>
                <For each={props.app.atlas.entries().filter(({ kind }) => entryRole(kind) === role)}>
                  {(entry) => (
                    <option value={entry.id} selected={entry.id === chosen()}>
                      {props.app.say(entry.name)}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </label>
      <span class="quiet">{t().recordHelp}</span>
    </p>
  );
}

function Field(props: FormProps & { name: EmbedOption }): JSX.Element {
  const t = () => embedText[props.app.language()];
  const { value } = embedOptions[props.name];
  const id = `embed-${props.name}`;
  const text = () => props.form[props.name] ?? "";
  const set = (to: string) => props.set({ [props.name]: to });
  const wrong = () => text() !== "" && value.read(text()) === undefined;
  const help = () => <span class="quiet">{wrong() ? t().wrong : t().options[props.name][1]}</span>;
  const choices: readonly string[] | null = "choices" in value ? value.choices : null;
  const many = props.name === "kind" || props.name === "theme";

  if (many && choices)
    return (
      <Checks {...props} choices={choices.map((choice) => [choice, wordOf(props.app, props.name, choice)] as const)} />
    );
  if ((value as unknown) === idsValue)
    return (
      <details class="embed-many">
        <summary>
          {t().options[props.name][0]} <span class="quiet">{t().picked(listOf(text()).length)}</span>
        </summary>
        <Checks {...props} choices={props.app.atlas.entries().map((entry) => [entry.id, props.app.say(entry.name)])} />
      </details>
    );
  return (
    <p>
      <label for={id}>
        <span>{t().options[props.name][0]}</span>
        <Show
          when={choices}
          fallback={
            <input
              id={id}
              type="text"
              value={text()}
              placeholder={value.example}
              aria-invalid={wrong()}
              onChange={(event) => set(cleaned(props.name, event.currentTarget.value.trim()))}
            />
          }
        >
          {(list) => (
            <select id={id} value={text()} onChange={(event) => set(event.currentTarget.value)}>
              <option value="">{t().plain}</option>
              <For each={list()}>
                {(choice) => (
                  <option value={choice} selected={choice === text()}>
                    {wordOf(props.app, props.name, choice)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Show>
        <Show when={(value as unknown) === colourValue}>
          <input
            type="color"
            aria-label={t().pick}
            value={`#${text().replace("#", "") || "a8231c"}`}
            onChange={(event) => set(event.currentTarget.value.slice(1))}
          />
        </Show>
      </label>
      <Show when={(value as unknown) === cameraValue || (value as unknown) === boundsValue}>
        <button
          type="button"
          class="link-button"
          disabled={!props.seen}
          onClick={() => set(props.seen?.[props.name as "map" | "bbox"] ?? "")}
        >
          {(value as unknown) === cameraValue ? t().takeView : t().takeArea}
        </button>
      </Show>
      {help()}
    </p>
  );
}

const listOf = (text: string) => text.split(",").filter(Boolean);

/** Several of many, each with a box of its own. */
function Checks(props: FormProps & { name: EmbedOption; choices: readonly (readonly [string, string])[] }) {
  const t = () => embedText[props.app.language()];
  const chosen = () => listOf(props.form[props.name] ?? "");
  const toggle = (one: string, on: boolean) =>
    props.set({ [props.name]: (on ? [...chosen(), one] : chosen().filter((other) => other !== one)).join(",") });
  return (
    <fieldset class="embed-checks">
      <legend>{t().options[props.name][0]}</legend>
      <For each={props.choices}>
        {([one, word]) => (
          <label>
            <input
              type="checkbox"
              checked={chosen().includes(one)}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />
            {word}
          </label>
        )}
      </For>
      <span class="quiet">{t().options[props.name][1]}</span>
    </fieldset>
  );
}

/** A whole link may be put in where a plan is asked for. */
function cleaned(name: EmbedOption, text: string): string {
  const linked = (embedOptions[name].value as unknown) === codeValue ? /[#&]plan=([\w-]+)/.exec(text)?.[1] : undefined;
  return linked ?? text;
}

function wordOf(app: App, name: EmbedOption, choice: string): string {
  const t = embedText[app.language()];
  const words: Partial<Record<EmbedOption, Readonly<Record<string, string>>>> = {
    kind: app.t().kind,
    theme: app.t().themes,
    ui: t.uis,
    scheme: t.schemes,
    lang: t.languages,
    basemap: t.grounds,
  };
  return words[name]?.[choice] ?? choice;
}
