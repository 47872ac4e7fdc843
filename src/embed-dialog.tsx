import { planStops } from "./embed-plan";
import { EmbedPicture, pictureMapSize } from "./map/EmbedPicture";
import { EmbedDialog as Dialog } from "./panels/embed/EmbedDialog";
import type { App } from "./state/app";
import "./style/embed-dialog.css";

/** The dialog that makes an embed, with its style and its picture: a chunk of its own, fetched when it is first opened. */
export function EmbedDialog(props: { app: App; close: () => void }) {
  return <Dialog {...props} picture={EmbedPicture} mapSize={pictureMapSize} planStops={planStops} />;
}
