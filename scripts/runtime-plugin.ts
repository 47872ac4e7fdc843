import type { Plugin } from "vite";

const runtimeFile = /rolldown-runtime-[^/]*\.js$/;

/**
 * Puts the few characters of the bundler's runtime into the chunks that import them: a chunk of 160 bytes would be a
 * request more before the map stands.
 */
export function runtimeInPlace(): Plugin {
  return {
    name: "runtime-in-place",
    apply: "build",
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        const runtime = Object.values(bundle).find((file) => runtimeFile.test(file.fileName));
        if (runtime?.type !== "chunk") return;
        const [, body, exported] = /^([\s\S]*?)export\s*\{([^}]*)\};?\s*$/.exec(runtime.code) ?? [];
        if (!body || !exported) throw new Error("the bundler's runtime has another shape than expected");
        // What it exports, by the name that others ask for.
        const local = new Map<string, string>();
        for (const one of exported.split(",")) {
          const [from = "", to = from] = one.trim().split(/\s+as\s+/);
          local.set(to, from);
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk" || chunk === runtime || !chunk.imports.includes(runtime.fileName)) continue;
          const name = runtime.fileName.split("/").at(-1) as string;
          const statement = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"\\./${name.replaceAll(".", "\\.")}";?`);
          const asked = statement.exec(chunk.code)?.[1];
          if (!asked) throw new Error(`${chunk.fileName} imports the bundler's runtime in another way than expected`);
          const names = asked.split(",").map((one) => one.trim().split(/\s+as\s+/));
          const given = names.map(([from = ""]) => local.get(from) ?? from).join(",");
          const taken = names.map(([from = "", to = from]) => to).join(",");
          chunk.code = chunk.code.replace(statement, () => `const [${taken}]=(()=>{${body}return[${given}]})();`);
          chunk.imports = chunk.imports.filter((file) => file !== runtime.fileName);
        }
        delete bundle[runtime.fileName];
      },
    },
  };
}
