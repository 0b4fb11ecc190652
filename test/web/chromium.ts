/** The browser of the tests: Debian's Chromium through playwright-core. */
import { existsSync } from "node:fs";

const PLACES = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where a Chromium is, if there is one; what tests say when there is none. */
export const chromiumPath = PLACES.find((place) => place !== undefined && existsSync(place));
export const NO_CHROMIUM = "no Chromium found (apt-get install chromium, or set PLUMBLINE_CHROMIUM)";

/** Starts without a sandbox, which root may not use, and without any request of its own. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
