import type { JSX } from "solid-js";
import type { App } from "../state/app";
import { createCooperation } from "./cooperation";
import { MapPane } from "./MapPane";

/** What is said when a gesture was left to the page around. */
interface Words {
  readonly wheel: string;
  readonly wheelMac: string;
  readonly touch: string;
}

/** The map in a frame: the page around keeps the plain gestures, and a hint says what moves the map. */
export function FramedMap(props: {
  app: App;
  later: () => Promise<{ readonly SvgMap: typeof import("./SvgMap").SvgMap }>;
  words: Words;
  children?: JSX.Element;
}) {
  const cooperation = createCooperation();
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  const words = () => {
    if (cooperation.refused() === "touch") return props.words.touch;
    return mac ? props.words.wheelMac : props.words.wheel;
  };
  return (
    <MapPane app={props.app} later={props.later} cooperation={cooperation}>
      {/* Seen only: whoever listens to the page has the buttons and the list. */}
      <div class="gesture-hint" classList={{ shown: cooperation.refused() !== null }} aria-hidden="true">
        {words()}
      </div>
      {props.children}
    </MapPane>
  );
}
