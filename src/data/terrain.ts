import { PMTiles, TileType } from "pmtiles";
import { type Bounds, contains, type LngLat } from "../domain/geo";
import type { Parts } from "../domain/line";
import { densified, type HeightTile, heightAt, type TileAddress, tileKey, tilesUnder } from "../domain/terrain";
import { readHeightTile } from "./read-height-tile";

/** Where the pack of the ground keeps its terrain model, beside the page. */
export const terrainAddress = "ground/terrain.pmtiles";

/** The heights of the installed terrain model. */
export interface Terrain {
  /** Who made it, as the file says, in plain words; null where it does not. */
  readonly source: string | null;
  /** Heights in metres at places; null where none is known there. Rejects where the tiles cannot be fetched or read. */
  heights(places: readonly LngLat[]): Promise<(number | null)[]>;
  /**
   * The same line with a height at every point, and points at least every 10 m. Null where a height on it is not known,
   * or where it is too long to fetch.
   */
  line(parts: Parts): Promise<Parts | null>;
}

/** Heights are read along a line at least every so many metres: finer than the model, so that none of it is stepped over. */
const stepM = 10;
/** More tiles than these are not fetched for one question; a coarser zoom is taken, and at last none. */
const mostTiles = 64;
const coarser = 2;
/** So many decoded tiles are kept: a megabyte each at most. */
const kept = 48;

/**
 * Opens the terrain model beside the page by asking for the first bytes of its file. Rejects where there is none, where
 * the host knows no byte ranges, or where it holds no pictures of heights.
 */
export async function openTerrain(address = terrainAddress): Promise<Terrain> {
  const archive = new PMTiles(new URL(address, document.baseURI).href);
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  if (tileType !== TileType.Png && tileType !== TileType.Webp) throw new Error(`${address} holds no PNG or WebP tiles`);
  const metadata = (await archive.getMetadata().catch(() => null)) as {
    encoding?: unknown;
    attribution?: unknown;
  } | null;
  if (metadata?.encoding !== undefined && metadata.encoding !== "terrarium")
    throw new Error(`the heights in ${address} are not written as terrarium`);
  /** A tile reaches over the edge of the land that was asked for, and what it holds there was never measured. */
  const covered: Bounds = [minLon, minLat, maxLon, maxLat];
  const tiles = new Map<string, Promise<HeightTile | null>>();

  function fetchTile(tile: TileAddress): Promise<HeightTile | null> {
    const key = tileKey(tile);
    const coming =
      tiles.get(key) ??
      archive.getZxy(tile.z, tile.x, tile.y).then((found) => (found ? readHeightTile(found.data) : null));
    // The tile asked for last is forgotten last; one that failed is asked for again.
    tiles.delete(key);
    tiles.set(key, coming);
    coming.catch(() => tiles.delete(key));
    for (const oldest of tiles.keys()) {
      if (tiles.size <= kept) break;
      tiles.delete(oldest);
    }
    return coming;
  }

  async function heightsAt(places: readonly LngLat[], z: number): Promise<(number | null)[]> {
    const wanted = tilesUnder(
      places.filter((place) => contains(covered, place)),
      z,
    );
    const read = new Map<string, HeightTile | null>();
    await Promise.all(wanted.map(async (tile) => read.set(tileKey(tile), await fetchTile(tile))));
    return places.map((place) =>
      contains(covered, place) ? heightAt(place, z, (tile) => read.get(tileKey(tile)) ?? null) : null,
    );
  }

  /** The finest zoom at which the places rest on few enough tiles. */
  function zoomFor(places: readonly LngLat[]): number | null {
    for (let z = maxZoom; z >= Math.max(minZoom, maxZoom - coarser); z--)
      if (tilesUnder(places, z).length <= mostTiles) return z;
    return null;
  }

  return {
    source: plainWords(metadata?.attribution),
    async heights(places) {
      const z = zoomFor(places);
      return z === null ? places.map(() => null) : heightsAt(places, z);
    },
    async line(parts) {
      const dense = densified(parts, stepM);
      const places = dense.flat();
      const z = zoomFor(places);
      const heights = z === null ? [] : await heightsAt(places, z);
      if (heights.length === 0 || heights.includes(null)) return null;
      let i = 0;
      return dense.map((part) => part.map(([lng, lat]) => [lng, lat, heights[i++] as number]));
    },
  };
}

/** An attribution as words alone: it may have been written as HTML. */
function plainWords(said: unknown): string | null {
  if (typeof said !== "string") return null;
  const words = new DOMParser().parseFromString(said, "text/html").body.textContent ?? "";
  return words.replace(/\s+/g, " ").trim().slice(0, 200) || null;
}
