// The benchmarks: npm run bench -- [--quick] [--runs <n>] [--only <part,part>] [--json]
import { runnerImport } from "vite";

// Set before Vite looks: what is measured is the production build.
process.env.NODE_ENV = "production";
const { module } = await runnerImport(new URL("bench.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2));
