/** What a host should say of a kind of file, and whether it should be sent compressed. */
export interface FileKind {
  readonly type: string;
  /** Other names of the same, which serve as well. */
  readonly also: readonly string[];
  readonly packed: boolean;
}

const script: FileKind = {
  type: "text/javascript",
  also: ["application/javascript", "application/x-javascript"],
  packed: true,
};
/** A browser reads it as JSON whatever of these it is called. */
const json = ["application/json"];

/** Every kind of file that a build holds, or that an operator may put beside it, by its ending. */
export const fileKinds = {
  html: { type: "text/html", also: [], packed: true },
  js: script,
  mjs: script,
  css: { type: "text/css", also: [], packed: true },
  json: { type: "application/json", also: [], packed: true },
  geojson: { type: "application/geo+json", also: json, packed: true },
  webmanifest: { type: "application/manifest+json", also: json, packed: true },
  svg: { type: "image/svg+xml", also: [], packed: true },
  png: { type: "image/png", also: [], packed: false },
  txt: { type: "text/plain", also: [], packed: true },
  xml: { type: "application/xml", also: ["text/xml"], packed: true },
  // Read by ranges of bytes, which count from the start of the file as it lies there.
  pmtiles: { type: "application/octet-stream", also: ["application/vnd.pmtiles"], packed: false },
} as const satisfies Record<string, FileKind>;
export type FileEnding = keyof typeof fileKinds;
export const fileEndings = Object.keys(fileKinds) as FileEnding[];

/** The kind of a file by its path; null for one that we do not ship. A folder's page is HTML. */
export function endingOf(path: string): FileEnding | null {
  const ending = path.endsWith("/") ? "html" : path.split(".").at(-1);
  return fileEndings.find((known) => known === ending) ?? null;
}
