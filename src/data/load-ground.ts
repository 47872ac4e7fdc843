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

const magic = "PMTiles";

/**
 * Whether a pack can be read piece by piece: `noRange` where the host sends the whole file for a piece of it, `broken`
 * where what comes is no pack. Throws where nobody answers.
 */
export async function probePack(url: string, signal: AbortSignal): Promise<"ok" | "noRange" | "broken"> {
  const response = await fetch(url, { headers: { range: `bytes=0-${magic.length - 1}` }, signal });
  if (response.status !== 206) {
    // The rest of a file of many megabytes is not fetched.
    await response.body?.cancel();
    return response.ok ? "noRange" : "broken";
  }
  const head = new TextDecoder().decode(await response.arrayBuffer());
  return head === magic ? "ok" : "broken";
}

/** What is taken of a style of somebody else's; the map checks the layers themselves. */
export interface ForeignStyle {
  readonly sources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly layers: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string })[];
}

/** A style of the MapLibre style specification, version 8. Throws where none is to be had. */
export async function loadStyle(url: string, signal: AbortSignal): Promise<ForeignStyle> {
  const response = await fetch(url, { signal, credentials: "omit", referrerPolicy: "strict-origin-when-cross-origin" });
  if (!response.ok) throw new Error(`${new URL(url, location.href).host} answers ${response.status}`);
  const style = (await response.json()) as Partial<ForeignStyle> | null;
  const named = (layer: unknown) => typeof (layer as ForeignStyle["layers"][number])?.id === "string";
  if (typeof style?.sources !== "object" || !Array.isArray(style.layers) || !style.layers.every(named))
    throw new Error(`${new URL(url, location.href).host} does not answer with a style`);
  return { sources: style.sources, layers: style.layers };
}
