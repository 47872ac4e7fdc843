import type { Imported } from "../../domain/imported";
import { readGeoFile } from "./read-geo-file";
import { asRefused, type ImportRefusal } from "./refused";
import { treeParser } from "./xml-tree";

/** What the worker is given, and all that it says. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly file: string;
}
export type ReadReport =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly imported: Imported }
  | { readonly kind: "refused"; readonly code: ImportRefusal; readonly detail: string | null };

const tell = (report: ReadReport) => postMessage(report);

addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  try {
    const parse = treeParser((share) => tell({ kind: "progress", share }));
    tell({ kind: "done", imported: readGeoFile(data.bytes, data.file, parse) });
  } catch (cause) {
    const refused = asRefused(cause);
    if (!refused) console.error(cause);
    tell({ kind: "refused", code: refused?.code ?? "failed", detail: refused?.detail ?? null });
  }
});
