/** What the page needs once the list is in use: one chunk, so that it is one request. */
export { loadCore, loadDetails } from "./data/load";
export { SvgMap } from "./map/SvgMap";
export { Notices } from "./panels/Notices";
export { PagePane } from "./panels/PagePane";
export { en } from "./text/en";
