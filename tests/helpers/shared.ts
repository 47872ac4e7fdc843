import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Test material that lies beside the project and is not part of it. */
const shared = join(import.meta.dirname, "../../../shared");

export const hasShared = (path: string) => existsSync(join(shared, path));
export const sharedBytes = (path: string) => new Uint8Array(readFileSync(join(shared, path)));
export const sharedText = (path: string) => readFileSync(join(shared, path), "utf8");
export const sharedJson = <T>(path: string): T => JSON.parse(sharedText(path)) as T;
/** Names of the files in a folder; none where the folder is absent, so that a skipped suite can still be listed. */
export const sharedFiles = (path: string) => (hasShared(path) ? readdirSync(join(shared, path)).sort() : []);
/** The end of the title of a suite that needs the material. */
export const whenShared = "(skipped where ../shared is absent)";
