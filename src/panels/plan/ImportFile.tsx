import { createSignal, Match, Show, Switch } from "solid-js";
import type { Imported } from "../../domain/imported";
import type { App } from "../../state/app";
import { createImport, type ImportStatus } from "../../state/import-file";
import { planFilesText } from "../../text/plan-files";
import { ImportedPreview } from "./ImportedPreview";

type Of<Kind extends ImportStatus["kind"]> = Extract<ImportStatus, { kind: Kind }>;

/** A file of somebody else's, chosen, dropped or pasted; read beside the page, looked at, then taken. */
export function ImportFile(props: {
  app: App;
  onImport: (imported: Imported) => number;
  /** Opens a plan file of ours; what is said of it. */
  onPlan: (file: File) => Promise<string>;
}) {
  const t = () => planFilesText[props.app.language()];
  const files = createImport();
  const [over, setOver] = createSignal(false);
  const [done, setDone] = createSignal("");
  const at = <Kind extends ImportStatus["kind"]>(kind: Kind) => {
    const status = files.status();
    return status.kind === kind ? (status as Of<Kind>) : null;
  };
  const open = (file: Blob | null | undefined, name: string) => {
    setDone("");
    if (file instanceof File && /\.beilou\.json$/i.test(name)) {
      files.clear();
      void props.onPlan(file).then(setDone);
    } else if (file) void files.read(file, name);
  };
  function take(imported: Imported) {
    const left = props.onImport(imported);
    files.clear();
    const said = t().taken(imported.points.length, imported.tracks.length);
    setDone(left > 0 ? `${said} ${t().tooMany(left)}` : said);
  }
  const refusal = ({ code, detail }: Of<"refused">) => {
    const words = t().refused as Readonly<Record<string, string>>;
    return [words[code] ?? words.failed, detail && `(${detail})`].filter(Boolean).join(" ");
  };

  return (
    <section
      class="import-file"
      classList={{ over: over() }}
      aria-label={t().in}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        setOver(false);
        if (!file) return;
        event.preventDefault();
        open(file, file.name);
      }}
    >
      <h4>{t().in}</h4>
      <p class="quiet">{t().inHelp}</p>
      <p class="import-ways">
        <label class="plain-button">
          {t().choose}
          <input
            type="file"
            accept=".gpx,.kml,.kmz,.geojson,.json,.csv,.txt"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              open(file, file?.name ?? "");
              // The same file can be chosen again after it was mended.
              currentTarget.value = "";
            }}
          />
        </label>
        <textarea
          rows={1}
          aria-label={t().paste}
          placeholder={t().paste}
          onPaste={(event) => {
            const file = event.clipboardData?.files[0];
            const text = event.clipboardData?.getData("text/plain");
            event.preventDefault();
            if (file) open(file, file.name);
            else if (text) open(new Blob([text]), t().pasted);
          }}
        />
      </p>
      <p role="status">{done()}</p>
      <Switch>
        <Match when={at("reading")}>
          {(reading) => (
            <p class="import-progress">
              <label>
                <span role="status">{t().reading(reading().file)}</span>{" "}
                <Show when={reading().share > 0} fallback={<progress />}>
                  <progress max={1} value={reading().share} />
                </Show>
              </label>{" "}
              <button type="button" class="plain-button" onClick={() => files.clear()}>
                {t().cancel}
              </button>
            </p>
          )}
        </Match>
        <Match when={at("refused")}>
          {(refused) => (
            <p class="unknown" role="alert">
              <Show when={refused().file}>{(file) => <strong>{file()}: </strong>}</Show>
              {refusal(refused())}
            </p>
          )}
        </Match>
        <Match when={at("read")}>
          {(read) => (
            <ImportedPreview
              app={props.app}
              file={read().file}
              imported={read().imported}
              take={take}
              clear={() => files.clear()}
            />
          )}
        </Match>
      </Switch>
    </section>
  );
}
