// Runs a TypeScript script with the project's own bundler: node scripts/run.mjs <script.ts> [arguments]
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [, , script, ...args] = process.argv;
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: "error" });
process.exitCode = (await module.main(args)) ?? 0;
