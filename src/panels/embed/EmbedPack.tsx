import { type Component, createMemo, createSignal, Show } from "solid-js";
import { readableAccent } from "../../domain/accent";
import { beijingTime } from "../../domain/beijing-time";
import type { EmbedOptions } from "../../domain/embed-options";
import { type PictureInput, pictureView } from "../../domain/embed-picture";
import { qrPath } from "../../outputs/qr";
import type { App } from "../../state/app";
import { embedText } from "../../text/embed";
import { markedNote } from "../marked-note";
import { byDaylight, pngFile, saveFile, svgFile } from "./picture-file";

/** For where no frame will do: the same map as one picture, with its name, marks, credit, date, link and QR code. */
export function EmbedPack(props: {
  app: App;
  options: EmbedOptions;
  link: string;
  /** The picture's drawing, and the reader of plans: both come from rooms that a panel may not know. */
  picture: Component<PictureInput & { readonly ref: (svg: SVGSVGElement) => void }>;
  mapSize: { readonly width: number; readonly height: number };
  planStops: (text: string) => readonly string[] | null;
}) {
  const { app } = props;
  const t = () => embedText[app.language()];
  const [failed, setFailed] = createSignal(false);
  let drawing!: SVGSVGElement;
  const stops = createMemo(() => (props.options.plan ? props.planStops(props.options.plan) : null));
  const places = () => {
    const route = props.options.route ? app.atlas.routeById().get(props.options.route) : undefined;
    return (route?.stops ?? []).flatMap(({ site, place }) => {
      const at = (site && app.atlas.byId().get(site)?.lngLat) || (place && app.atlas.placeById().get(place)?.lngLat);
      return at ? [at] : [];
    });
  };
  const view = createMemo(() =>
    pictureView(app.atlas.entries(), props.options, { stops: stops(), places: places() }, props.mapSize),
  );
  const title = () => {
    const { subject } = view();
    return subject ? app.say(subject.name) : stops() ? t().planTitle : t().frameTitle;
  };
  const note = () => {
    const { subject, shown } = view();
    return subject ? markedNote(app, subject) : t().shows(shown.length);
  };
  const credit = () => {
    const own = app.settings.shown();
    return [
      ...(own?.attribution ? [app.say(own.attribution)] : []),
      `${app.t().controls.attribution} © OpenStreetMap (ODbL), GeoNames (CC BY 4.0)`,
      ...(own?.approval ? [app.t().controls.approval(own.approval)] : []),
      t().drawn(beijingTime(Date.now()).day),
    ];
  };
  const name = () => `beilou-${view().subject?.id ?? "map"}`;

  const save = async (kind: "svg" | "png" | "qr") => {
    setFailed(false);
    try {
      if (kind === "qr") {
        const { d, size } = qrPath(props.link);
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${d}"/></svg>`;
        return saveFile("beilou-qr.svg", new Blob([svg], { type: "image/svg+xml" }));
      }
      const svg = svgFile(drawing);
      saveFile(
        `${name()}.${kind}`,
        kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngFile(svg, 2),
      );
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  };

  const paper = (box: HTMLDivElement) => {
    byDaylight(box);
    const { accent } = props.options;
    if (accent) box.style.setProperty("--accent", readableAccent(accent, ["#f6f2e8", "#fffdf7"]));
  };
  return (
    <section class="embed-pack">
      <h3>{t().pack}</h3>
      <p>{t().packHelp}</p>
      <Show when={props.options.accent ?? "plain"} keyed>
        {(_) => (
          <div class="picture-box" ref={paper}>
            <props.picture
              view={view()}
              entries={app.atlas.entries()}
              ground={app.atlas.ground()}
              metro={app.atlas.metro()}
              language={app.language()}
              schematicMark={app.t().trail.schematicMark}
              title={title()}
              note={note()}
              credit={credit()}
              link={props.link.replace(/^https?:\/\//, "")}
              qr={qrPath(props.link)}
              ref={(svg) => (drawing = svg)}
            />
          </div>
        )}
      </Show>
      <p class="embed-widths">
        <button type="button" class="plain-button" onClick={() => void save("png")}>
          {t().savePicture}
        </button>
        <button type="button" class="plain-button" onClick={() => void save("svg")}>
          {t().saveSvg}
        </button>
        <button type="button" class="plain-button" onClick={() => void save("qr")}>
          {t().saveQr}
        </button>
      </p>
      <p role="status">{failed() ? t().saveFailed : ""}</p>
    </section>
  );
}
