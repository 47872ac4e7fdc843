import { createSignal, For, onCleanup, onMount } from "solid-js";
import { readEnvelope } from "../../domain/embed-protocol";
import { boundsValue, cameraValue, usableBounds, usableCamera } from "../../domain/embed-values";
import type { App } from "../../state/app";
import { embedText } from "../../text/embed";

/** Widths that most readers have, pixels; the wider one is shown smaller where there is no room. */
const sizes = { phone: [360, 520], desktop: [960, 600] } as const;

/** The embed as it will look, alive; says where its map has been moved to. */
export function EmbedPreview(props: {
  app: App;
  address: string;
  see: (seen: { readonly map: string; readonly bbox: string }) => void;
}) {
  const t = () => embedText[props.app.language()];
  const [shape, setShape] = createSignal<keyof typeof sizes>("phone");
  const [room, setRoom] = createSignal(360);
  let box!: HTMLDivElement;
  let frame!: HTMLIFrameElement;
  const scale = () => Math.min(1, room() / sizes[shape()][0]);

  onMount(() => {
    const observer = new ResizeObserver(() => setRoom(box.clientWidth));
    observer.observe(box);
    const hear = ({ source, data }: MessageEvent) => {
      const message = source === frame.contentWindow ? readEnvelope(data) : null;
      if (message?.type !== "view") return;
      const payload = message.payload as { bbox?: unknown };
      const camera = usableCamera(payload as object);
      const bounds = Array.isArray(payload.bbox) ? usableBounds(payload.bbox) : undefined;
      if (camera && bounds) props.see({ map: cameraValue.write(camera), bbox: boundsValue.write(bounds) });
    };
    addEventListener("message", hear);
    onCleanup(() => {
      observer.disconnect();
      removeEventListener("message", hear);
    });
  });

  return (
    <section class="embed-preview" aria-label={t().preview}>
      <p class="embed-widths">
        <For each={["phone", "desktop"] as const}>
          {(one) => (
            <button type="button" class="plain-button" aria-pressed={shape() === one} onClick={() => setShape(one)}>
              {t().widths[one]}
            </button>
          )}
        </For>
      </p>
      <div class="embed-stage" ref={box} style={{ height: `${sizes[shape()][1] * scale() + 2}px` }}>
        <iframe
          ref={frame}
          title={t().preview}
          src={props.address}
          style={{
            width: `${sizes[shape()][0]}px`,
            height: `${sizes[shape()][1]}px`,
            transform: `scale(${scale()})`,
          }}
          onLoad={() => frame.contentWindow?.postMessage({ beilou: 1, type: "hello" }, location.origin)}
        />
      </div>
      <p class="quiet">{t().previewHelp}</p>
    </section>
  );
}
