import { open } from "node:fs/promises";
import { PMTiles, type Source } from "pmtiles";

/** A PMTiles archive on disk, opened for reading; `close` when done. */
export async function openArchive(
  path: string,
): Promise<{ source: PMTiles; bytes: number; close: () => Promise<void> }> {
  const file = await open(path, "r");
  const { size } = await file.stat();
  const reader: Source = {
    getKey: () => path,
    getBytes: async (offset, length) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return { data: buffer.buffer.slice(0, bytesRead) };
    },
  };
  return { source: new PMTiles(reader), bytes: size, close: () => file.close() };
}
