import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds serious or critical, as lines that say where. The page has to be opened with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axeFile });
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const found = (await run.run(document, { resultTypes: ["violations"] })).violations;
    return found
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
      );
  });
}
