/** What the page needs once the list is in use: one chunk, so that it is one request. */
export { loadCore, loadDetails } from "./data/load";
export { loadSearch } from "./data/load-search";
export { SvgMap } from "./map/SvgMap";
export { FoundCard } from "./panels/FoundCard";
export { Notices } from "./panels/Notices";
export { PagePane } from "./panels/PagePane";
export { Suggestions } from "./panels/Suggestions";
export { en } from "./text/en";
