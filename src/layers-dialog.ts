/** The dialog that chooses ground and layers, with its style: fetched when it is first opened. */
import "./style/layers-dialog.css";

export { LayersDialog } from "./map/ground/LayersDialog";
