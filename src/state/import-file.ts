import { createSignal } from "solid-js";
import type { ReadReport, ReadRequest } from "../data/import/worker";
import type { Imported } from "../domain/imported";

/** No larger file is even opened: a day's walk at one point a second is about 5 MB. */
const largestBytes = 20_000_000;

export type ImportStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly file: string; readonly share: number }
  | { readonly kind: "read"; readonly file: string; readonly imported: Imported }
  | { readonly kind: "refused"; readonly file: string; readonly code: string; readonly detail: string | null };

/** Reads files that somebody opens, drops or pastes, beside the page, so that it stays in use and can stop it. */
export function createImport() {
  const [status, setStatus] = createSignal<ImportStatus>({ kind: "idle" });
  let worker: Worker | null = null;
  const stop = () => {
    worker?.terminate();
    worker = null;
  };
  const refuse = (file: string, code: string, detail: string | null = null) => {
    stop();
    setStatus({ kind: "refused", file, code, detail });
  };

  async function read(blob: Blob, file: string): Promise<void> {
    stop();
    if (blob.size > largestBytes) {
      refuse(file, "too-big", `${Math.ceil(blob.size / 1e6)} MB`);
      return;
    }
    setStatus({ kind: "reading", file, share: 0 });
    let own: Worker;
    let bytes: Uint8Array;
    try {
      own = new Worker(new URL("../data/import/worker.ts", import.meta.url), { type: "module" });
      worker = own;
      bytes = new Uint8Array(await blob.arrayBuffer());
    } catch (cause) {
      console.error(cause);
      refuse(file, "failed");
      return;
    }
    own.addEventListener("error", () => own === worker && refuse(file, "failed"));
    own.addEventListener("message", ({ data }: MessageEvent<ReadReport>) => {
      if (own !== worker) return;
      if (data.kind === "progress") setStatus({ kind: "reading", file, share: data.share });
      else if (data.kind === "refused") refuse(file, data.code, data.detail);
      else {
        stop();
        setStatus({ kind: "read", file, imported: data.imported });
      }
    });
    if (own === worker) own.postMessage({ bytes, file } satisfies ReadRequest, [bytes.buffer as ArrayBuffer]);
  }

  return {
    status,
    read,
    /** Stops reading and forgets what was read. */
    clear() {
      stop();
      setStatus({ kind: "idle" });
    },
  };
}
export type FileImport = ReturnType<typeof createImport>;
