import type { addProtocol, SourceSpecification } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import { contoursFile, groundFolder, terrainFile } from "../../domain/basemap";
import type { Ground } from "../../state/ground";
import { NoRange } from "./made-ground";
import { unlessEnded } from "./patience";

/** Longer than anybody waits for it (keeper.ts): so that what never comes is asked for again. */
const patienceMs = 12_000;
const protocol = new Protocol();
let known = false;

/** Lets MapLibre read `pmtiles://` addresses; needed once. */
export function readPacks(add: typeof addProtocol): void {
  if (!known) add("pmtiles", protocol.tile);
  known = true;
}

/** Whole addresses: what fetches the tiles need not stand where the page does. */
const whole = (url: string) => new URL(url, document.baseURI).href;

/** What can look into a file before it is read. */
type Reader = Pick<Ground, "loader">;

/** Remembers what came for a name, and forgets what failed: it is asked for again. */
function once<T>(make: (name: string, ground: Reader) => Promise<T>): typeof make {
  const coming = new Map<string, Promise<T>>();
  return (name, ground) => {
    const found = coming.get(name) ?? make(name, ground);
    coming.set(name, found);
    found.catch(() => coming.delete(name));
    return found;
  };
}

/**
 * A file of the pack, its header and first directory read. Rejects where nobody answers, where what comes is no pack, and
 * with NoRange where the host cannot send a part of it.
 */
const openArchive = once(async (url, ground) => {
  const { probePack } = await ground.loader();
  const archive = new PMTiles(whole(url));
  const patience = AbortSignal.timeout(patienceMs);
  const [probe, header] = await Promise.allSettled([
    probePack(url, patience),
    unlessEnded(patience, archive.getHeader()),
  ]);
  if (probe.status === "rejected") throw probe.reason;
  if (probe.value === "noRange") throw new NoRange(`${url}: the host sends the whole file where a part was asked for`);
  if (probe.value === "broken") throw new Error(`${url} is no pack of map tiles`);
  if (header.status === "rejected") throw header.reason;
  protocol.add(archive);
  return { archive, header: header.value };
});

/** The vector tiles of a pack's file, once it is known that they can be read. */
export async function vectorSource(url: string, ground: Reader): Promise<SourceSpecification> {
  await openArchive(url, ground);
  return { type: "vector", url: `pmtiles://${whole(url)}` };
}

/** Terrarium heights out of a pack. How wide its tiles are, no header says: one is looked at. */
export const terrainSource = once(async (url, ground): Promise<SourceSpecification> => {
  const { archive, header } = await openArchive(url, ground);
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, centerLon, centerLat } = header;
  const n = 2 ** minZoom;
  const [lng, lat] = [centerLon || (minLon + maxLon) / 2, ((centerLat || (minLat + maxLat) / 2) * Math.PI) / 180];
  const x = Math.floor(((lng + 180) / 360) * n);
  const y = Math.floor(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * n);
  const tile = await archive.getZxy(minZoom, x, y);
  let tileSize = 512;
  if (tile) {
    const picture = await createImageBitmap(new Blob([tile.data]));
    tileSize = picture.width;
    picture.close();
  }
  return {
    type: "raster-dem",
    tiles: [`pmtiles://${whole(url)}/{z}/{x}/{y}`],
    encoding: "terrarium",
    tileSize,
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
  };
});

/**
 * Reads what comes before the tiles of the pack's files, so that a choice of them waits for tiles alone. What fails is
 * asked for, and told, when it is chosen.
 */
export function openPacks(files: readonly string[], ground: Ground): void {
  const coming = [
    ...files.map((url) => vectorSource(url, ground)),
    ...(ground.hasTerrain() ? [terrainSource(groundFolder + terrainFile, ground)] : []),
    ...(ground.hasContours() ? [vectorSource(groundFolder + contoursFile, ground)] : []),
  ];
  for (const one of coming) one.catch((cause) => console.info("A file of the pack was not read beforehand.", cause));
}
