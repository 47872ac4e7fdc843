import { build, type Plugin } from "vite";

/**
 * Puts a module and all that it imports into one file of the build, whose name never changes, beside the page's own
 * chunks: others import it by that name.
 */
export function singleFile(entry: string, fileName: string): Plugin {
  let wanted = false;
  return {
    name: `single-file-${fileName}`,
    apply: "build",
    configResolved(config) {
      wanted = !config.build.ssr;
    },
    async generateBundle() {
      if (!wanted) return;
      this.emitFile({ type: "asset", fileName, source: await singleFileCode(entry) });
    },
  };
}

/** The code of that file. */
export async function singleFileCode(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry, formats: ["es"] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ("output" in one ? one.output : []));
  const [only] = chunks;
  if (chunks.length !== 1 || only?.type !== "chunk") throw new Error(`${entry} became ${chunks.length} files`);
  return only.code;
}
