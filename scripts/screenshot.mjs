// The README's picture, from the real page: npm run screenshot
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { chromiumFlags, chromiumPath } from "./browser.mjs";
import { serve } from "./serve.mjs";

await build({ logLevel: "error" });
const server = await serve(fileURLToPath(new URL("../dist", import.meta.url)));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`${server.url}#site=huangshandian-museum&basemap=bundled`);
await page.waitForFunction(() => document.documentElement.dataset.state === "ready");
await page.locator(".sources ol").waitFor();
await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const path = fileURLToPath(new URL("../docs/map.png", import.meta.url));
await page.screenshot({ path });
console.log(path);
await browser.close();
await server.close();
