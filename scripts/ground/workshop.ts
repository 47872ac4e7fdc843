import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Tile } from "./write-pmtiles";

/** Where a pack is made, out of sight of the build; what a run finished, the next one finds there. */
export interface Workshop {
  readonly folder: string;
  /** Hears of the beginning and the end of each step. */
  readonly say: (line: string) => void;
}

const doneFile = "done.json";

/**
 * One step of the work, in a folder of its own. A step that was finished from the same `key` (sources, options)
 * is not done again: a run that was stopped goes on from there.
 */
export async function step(
  { folder: root, say }: Workshop,
  name: string,
  key: unknown,
  work: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(root, name);
  const mark = JSON.stringify(key);
  if ((await readFile(join(folder, doneFile), "utf8").catch(() => null)) === mark) {
    say(`${name}: done before, kept`);
    return folder;
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const began = Date.now();
  say(`${name} …`);
  await work(folder);
  await writeFile(join(folder, doneFile), mark);
  say(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return folder;
}

/** What tells one state of a file from another: its name, size and time. Null when it is not there. */
export async function fileMark(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? `${path} ${found.size} ${found.mtimeMs}` : null;
}

/** The tiles of a folder z/x/y.ext. */
export async function tilesInFolder(folder: string): Promise<Tile[]> {
  const tiles: Tile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const [z, x, y] = relative(folder, path)
      .split(sep)
      .map((part) => Number.parseInt(part, 10));
    if (z === undefined || x === undefined || y === undefined || Number.isNaN(z + x + y)) continue;
    tiles.push({ z, x, y, bytes: await readFile(path) });
  }
  return tiles;
}

/**
 * Puts finished archives into a folder in one go: they are gathered beside the others that lie there already, and the
 * folder changes place with the old one. Whoever reads it sees the old pack or the new one, never a part of one.
 */
export async function putInPlace(
  { folder }: Workshop,
  archives: Readonly<Record<string, string>>,
  target: string,
): Promise<void> {
  const fresh = join(folder, "fresh");
  const old = join(folder, "old");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const name of await readdir(target).catch(() => [])) {
    if (!(name in archives)) await cp(join(target, name), join(fresh, name), { recursive: true });
  }
  for (const [name, path] of Object.entries(archives)) await copyFile(path, join(fresh, name));
  await rm(old, { recursive: true, force: true });
  await mkdir(join(target, ".."), { recursive: true });
  const had = await rename(target, old).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "ENOENT") throw cause;
      return false;
    },
  );
  try {
    await rename(fresh, target);
  } catch (cause) {
    if (had) await rename(old, target);
    throw cause;
  }
  await rm(old, { recursive: true, force: true });
}
