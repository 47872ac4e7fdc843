import type { BrowserContextOptions } from "playwright-core";

/** On what a page is opened: a screen, and how much slower than this machine. */
export interface Profile {
  readonly name: string;
  readonly device: BrowserContextOptions;
  readonly cpuSlowdown: number;
  readonly network: { readonly bytesPerSecond: number; readonly latencyMs: number } | null;
}

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export const quick: Profile = { name: "desktop, CPU 1×", device: desktop, cpuSlowdown: 1, network: null };
export const slow: Profile = { name: "phone, CPU 4×", device: phone, cpuSlowdown: 4, network: null };
/** Slow 4G as Lighthouse has it: 1.6 Mbit/s, 150 ms there and back. */
export const slowNetwork: Profile = {
  name: "phone, CPU 4×, slow 4G",
  device: phone,
  cpuSlowdown: 4,
  network: { bytesPerSecond: 1_600_000 / 8, latencyMs: 150 },
};
