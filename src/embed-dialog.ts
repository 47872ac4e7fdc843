/** The dialog that makes an embed, with its style: fetched when it is first opened. */
import "./style/embed-dialog.css";

export { EmbedDialog } from "./panels/embed/EmbedDialog";
