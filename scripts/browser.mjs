// Finds a Chromium for tests, screenshots and the benchmark; on Debian as root it installs one if there is none.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const usual = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Switched off in Chromium: what Playwright switches off (the last list counts), and pages of the browser's own for its
 * address bar, which nobody sees and which take a second of CPU at every start.
 */
const featuresOff = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
];

/** What a headless Chromium is started with: software WebGL, no network of its own. */
export const chromiumFlags = [
  `--disable-features=${featuresOff.join(",")}`,
  "--no-sandbox",
  "--disable-gpu",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function found() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH names ${wanted}, which does not exist`);
  }
  const finder = process.platform === "win32" ? "where" : "which";
  for (const name of names) {
    const { status, stdout } = spawnSync(finder, [name], { encoding: "utf8" });
    if (status === 0) return stdout.split(/\r?\n/)[0];
  }
  return usual.find((path) => existsSync(path));
}

const hasChineseFont = () => {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
};

/** The path of a Chromium or Chrome. Throws with the one thing to do where there is none. */
export function chromiumPath() {
  const here = found();
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (here && (hasChineseFont() || !debian)) return here;
  if (!debian) {
    throw new Error("no Chromium or Chrome was found: install one, or set CHROME_PATH to its program file");
  }
  const missing = [...(here ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk", "fontconfig"])];
  console.log(`Installing ${missing.join(" and ")} with apt-get …`);
  const quiet = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update", "-q"], quiet);
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing], quiet);
  const installed = found();
  if (!installed) throw new Error("apt-get installed chromium, but its program file was not found");
  return installed;
}
