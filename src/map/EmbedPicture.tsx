import { createMemo } from "solid-js";
import { projection } from "../domain/camera";
import { createClusters } from "../domain/cluster";
import type { PictureInput } from "../domain/embed-picture";
import { formatRound } from "../domain/format";
import { textWidth } from "../domain/labels";
import { SceneDrawing } from "./SceneDrawing";
import { scaleBar } from "./scale-bar";
import { layOut } from "./svg-scene";

/** The map between the picture's head and foot, drawn twice as large: the picture is mostly seen small, on a phone. */
export const pictureMapSize = { width: 600, height: 320 };
const [head, foot, margin] = [150, 130, 40];
const map = { width: 2 * pictureMapSize.width, height: 2 * pictureMapSize.height };
const size = { width: map.width, height: head + map.height + foot };

/** The map of an embed as one picture with all that must travel with it: name, marks, scale, credit, date, link, QR code. */
export function EmbedPicture(props: PictureInput & { readonly ref: (svg: SVGSVGElement) => void }) {
  const frame = createMemo(() => {
    const { camera } = props.view;
    return { ...projection(camera, pictureMapSize), zoom: camera.zoom, lat: camera.lat };
  });
  const scene = createMemo(() => {
    const { fromPixel, toPixel, zoom } = frame();
    const shown = new Set(props.view.shown.map(({ id }) => id));
    const [west, north] = fromPixel([-40, -40]);
    const [east, south] = fromPixel([pictureMapSize.width + 40, pictureMapSize.height + 40]);
    return layOut(
      {
        clusters: createClusters(props.view.shown),
        trails: props.entries.filter(({ line }) => line !== null),
        ground: props.ground,
        metro: props.metro,
        language: props.language,
        selected: props.view.subject,
      },
      { zoom, bounds: [west, south, east, north], toPixel },
      ({ id }) => shown.has(id),
    );
  });
  const bar = () => scaleBar(frame().lat, frame().zoom);
  const fitted = (text: string, most: number, sizes: readonly number[]) =>
    String(sizes.find((one) => textWidth(text, one) <= most) ?? sizes.at(-1));
  const room = size.width - 2 * margin;
  const side = foot - 10;
  const scale = () => side / props.qr.size;

  return (
    <svg
      class="picture"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={[props.title, props.note].filter(Boolean).join(" · ")}
      ref={props.ref}
    >
      <title>{props.title}</title>
      <rect class="picture-paper" width={size.width} height={size.height} />
      <text class="picture-title" x={margin} y="78" font-size={fitted(props.title, room, [52, 44, 38, 32, 26])}>
        {props.title}
      </text>
      <text class="picture-note" x={margin} y="122" font-size={fitted(props.note, room, [26, 22, 19, 16])}>
        {props.note}
      </text>
      <svg
        y={head}
        width={map.width}
        height={map.height}
        viewBox={`0 0 ${pictureMapSize.width} ${pictureMapSize.height}`}
        overflow="hidden"
      >
        <rect class="picture-ground" width="100%" height="100%" />
        <SceneDrawing
          scene={scene()}
          width={pictureMapSize.width}
          height={pictureMapSize.height}
          relative={false}
          schematicMark={props.schematicMark}
          selectedId={props.view.subject?.id ?? null}
        />
        <g class="picture-scale" transform={`translate(${margin / 2} ${pictureMapSize.height - 12})`}>
          <path d={`M0-4V0H${bar().px}V-4`} />
          <text x={bar().px / 2} y="-5">
            {formatRound(bar().metres, props.language)}
          </text>
        </g>
      </svg>
      <g transform={`translate(${margin} ${head + map.height})`}>
        <text class="picture-link" y="48" font-size={fitted(props.link, room - side - 20, [26, 22, 18, 15])}>
          {props.link}
        </text>
        <text
          class="picture-note"
          y="92"
          font-size={fitted(props.credit.join(" · "), room - side - 20, [20, 18, 16, 14, 12])}
        >
          {props.credit.join(" · ")}
        </text>
      </g>
      <g
        transform={`translate(${size.width - margin - side + 10} ${head + map.height + 5}) scale(${scale()})`}
        shape-rendering="crispEdges"
      >
        <rect width={props.qr.size} height={props.qr.size} fill="#ffffff" />
        <path d={props.qr.d} fill="#000000" />
      </g>
    </svg>
  );
}
