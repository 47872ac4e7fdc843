// Every test, unit and browser: npm test. Arguments go to Vitest. The last line is "N passed, N failed".
import { startVitest } from "vitest/node";
import { chromiumPath } from "./browser.mjs";

try {
  process.env.BEILOU_CHROMIUM = chromiumPath();
} catch (cause) {
  console.error(`The browser tests cannot run: ${cause.message}.`);
  process.exit(1);
}

const vitest = await startVitest("test", process.argv.slice(2), { watch: false });
await vitest.close();

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const module of vitest.state.getTestModules()) {
  for (const test of module.children.allTests()) counts[test.result().state] = (counts[test.result().state] ?? 0) + 1;
  // A file that cannot be loaded has no tests to fail: it counts as one failure itself.
  if (module.errors().length > 0) counts.failed += 1;
}
counts.failed += vitest.state.getUnhandledErrors().length;
if (counts.passed === 0) counts.failed += 1;
process.exitCode = counts.failed > 0 ? 1 : 0;
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
