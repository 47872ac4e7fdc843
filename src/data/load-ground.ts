import { groundFolder, type Installed } from "../domain/basemap";

const timeoutMs = 10_000;
let asked: Promise<Installed> | undefined;

/** The pack's files beside the page, as the build lists them; empty where there are none. Never throws, asks once. */
export function loadInstalled(): Promise<Installed> {
  asked ??= read();
  return asked;
}

async function read(): Promise<Installed> {
  try {
    const response = await fetch(`${groundFolder}installed.json`, { signal: AbortSignal.timeout(timeoutMs) });
    const list: unknown = response.ok ? await response.json() : [];
    return new Set(Array.isArray(list) ? list.filter((one) => typeof one === "string") : []);
  } catch (cause) {
    console.warn("The list of the installed ground was not read; none is taken to be there.", cause);
    return new Set();
  }
}
