import { keptMark } from "../domain/offline";
import { type DataFile, noticeFile, readCore, readDetails } from "./atlas";
import { entriesOf } from "./entries";
import { DataError, problem } from "./problem";
import { readAlerts } from "./read-alerts";

/** Longer than any good connection needs; then the file is given up, and "try again" offered. */
const timeoutMs = 30_000;

/** Fetches one data file from beside the page. Throws DataError when it cannot be had. */
export const fetchFile = async (file: DataFile): Promise<Uint8Array> => (await fetchAny(file)).bytes;

/** `kept`: no host answered, and the bytes are those of the copy on this device. */
async function fetchAny(file: DataFile): Promise<{ readonly bytes: Uint8Array; readonly kept: boolean }> {
  const abort = AbortSignal.timeout(timeoutMs);
  try {
    // A closure counts from the minute it stands on the server: a copy is used only where the server says it still holds.
    const cache = file === noticeFile ? "no-cache" : "default";
    const response = await fetch(`data/${file}`, { signal: abort, cache });
    if (!response.ok) throw new DataError(problem("unreachable", file, { detail: `HTTP ${response.status}` }));
    return { bytes: new Uint8Array(await response.arrayBuffer()), kept: response.headers.has(keptMark) };
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(problem("unreachable", file, { detail: abort.aborted ? "30 s" : null }));
  }
}

/** Lets the page draw and answer before more work is done. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The core files, and the list that they make. */
export async function loadCore() {
  const reading = await readCore(fetchFile, breathe);
  return { ...reading, entries: entriesOf(reading.value) };
}
export const loadDetails = () => readDetails(fetchFile, breathe);
/** The notices, and whether they are those of an earlier visit because no host answered. */
export async function loadAlerts() {
  let kept = false;
  const reading = await readAlerts(async (file) => {
    const fetched = await fetchAny(file);
    kept = fetched.kept;
    return fetched.bytes;
  });
  return { ...reading, kept };
}
/** The table of holidays, in a chunk of its own. */
export const loadHolidays = async () => (await import("./holidays")).holidayTable;
