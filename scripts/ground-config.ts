/** What the build needs to know the hosts of config.json: the page's own reader. */
export { readConfig } from "../src/data/config";
export { originsOf } from "../src/domain/basemap";
