/** What the page needs once the list is in use: one chunk, so that it is one request. */
export { loadConfig } from "./data/config";
export { loadAlerts, loadCore, loadDetails, loadHolidays } from "./data/load";
export { loadInstalled, loadStyle, probePack } from "./data/load-ground";
export { loadSearch } from "./data/load-search";
export { distanceFrom } from "./domain/distance-from";
export { SvgMap } from "./map/SvgMap";
export { DistrictAlerts } from "./panels/DistrictAlerts";
export { FilterPanel } from "./panels/FilterPanel";
export { FoundCard } from "./panels/FoundCard";
export { ListFoot } from "./panels/ListFoot";
export { MapAlerts } from "./panels/MapAlerts";
export { Notices } from "./panels/Notices";
export { PagePane } from "./panels/PagePane";
export { Suggestions } from "./panels/Suggestions";
export { keepOffline } from "./state/offline";
