import { readFile } from "node:fs/promises";
import { inventedPack } from "../../tests/helpers/invented-land";
import type { Pages } from "./pages";

/** Beside the product, and beside the bare map, which asks from its own folder. */
const folders = ["/ground/", "/bare/ground/"];
let made: ReturnType<typeof inventedPack> | undefined;

/** While `act` runs, the host has a whole pack of the invented land: map, heights, contours; and shows it first. */
export async function withPack<T>(pages: Pages, act: () => Promise<T>): Promise<T> {
  made ??= inventedPack();
  const before = Buffer.from(JSON.stringify({ default: "bundled" }));
  const config = JSON.parse(await readFile("public/config.json", "utf8")) as object;
  await pages.replace("/config.json", Buffer.from(JSON.stringify({ ...config, default: "pack" })));
  const files: Record<string, Uint8Array | string> = { ...made, "installed.json": JSON.stringify(Object.keys(made)) };
  const each = async (act: (path: string, name: string) => Promise<void>) => {
    for (const folder of folders) for (const name of Object.keys(files)) await act(folder + name, name);
  };
  await each((path, name) => pages.replace(path, Buffer.from(files[name] ?? "")));
  try {
    return await act();
  } finally {
    await each((path) => pages.replace(path, null));
    await pages.replace("/config.json", before);
  }
}
