/** Every page looks as its golden picture: taken anew by what `npm run pictures` runs, and compared. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Pixels of a picture: red, green, blue and opacity by turns. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
interface Workbench {
  readonly base: string;
  readonly stop: () => void;
}
type Picture = readonly [name: string, address: unknown, phone?: "phone"];

const { PICTURES, FOLDER, namesOf, startBrowser, startWorkbench, takePictures, whatIsMissing } = (await import(
  new URL("../../scripts/pictures.mjs", import.meta.url).href
)) as {
  readonly PICTURES: readonly Picture[];
  readonly FOLDER: string;
  readonly namesOf: (picture: Picture) => readonly string[];
  readonly startBrowser: () => Promise<Browser>;
  readonly startWorkbench: () => Promise<Workbench>;
  readonly takePictures: (
    browser: Browser,
    workbench: Workbench,
    keep: (name: string, pixels: Pixels) => void,
    choice?: { readonly pictures?: readonly Picture[]; readonly change?: (page: Page) => Promise<unknown> },
  ) => Promise<void>;
  readonly whatIsMissing: () => string | undefined;
};
const { readPng, writePng, palettePng } = (await import(new URL("../../scripts/png.mjs", import.meta.url).href)) as {
  readonly readPng: (bytes: Buffer) => Pixels;
  readonly writePng: (pixels: Pixels) => Buffer;
  readonly palettePng: (pixels: Pixels) => Buffer;
};

/**
 * The share of its pixels by which a picture may differ: 0.1 %, about a thousand. One Chromium gives the same pixels each
 * time; another version may place a curve or the edge of a letter otherwise, of which pixelmatch leaves out what it takes
 * for smoothing. A word more is some 300 pixels, a line that moves or a colour that changes several thousands.
 */
const SHARE = 0.001;
/** How far a colour may be off, from 0 to 1: more than a palette of 64 colours changes, less than an eye sees. */
const THRESHOLD = 0.1;

const missing = whatIsMissing();
if (missing) console.warn(`skipped test/web/pictures.test.ts: ${missing}`);

test("each golden picture belongs to a page, and each page has its pictures", () => {
  const wanted = PICTURES.flatMap(namesOf).map((name) => `${name}.png`);
  expect(new Set(wanted).size).toBe(wanted.length);
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(".png"))
      .sort(),
  ).toEqual(wanted.sort());
});

test("a picture with a palette is the picture, but for shades", () => {
  const data = new Uint8Array(64 * 64 * 4).map((_, at) => (at % 4 === 3 ? 255 : (at * 7) % 251));
  const pixels = { width: 64, height: 64, data };
  const few = readPng(palettePng({ ...pixels, data: data.map((value, at) => (at % 4 === 3 ? 255 : value & 0xc0)) }));
  expect([...few.data]).toEqual([...data.map((value, at) => (at % 4 === 3 ? 255 : value & 0xc0))]);
  const shades = data
    .map((_, at) => (at % 4 === 3 ? 255 : (at >> 2) % 64) * 4)
    .map((value, at) => (at % 4 === 3 ? 255 : value));
  expect(differing(readPng(palettePng({ ...pixels, data: shades })), { ...pixels, data: shades }).count).toBe(0);
});

/** How many pixels differ, and a picture of where. */
function differing(golden: Pixels, taken: Pixels): { readonly count: number; readonly diff: Pixels } {
  const { width, height } = golden;
  const data = new Uint8Array(width * height * 4);
  const count = pixelmatch(golden.data, taken.data, data, width, height, { threshold: THRESHOLD });
  return { count, diff: { width, height, data } };
}

/** What is wrong with a picture, in words; what was taken and where it differs is left in a folder outside of the checkout. */
function judge(name: string, taken: Pixels, folder: string): string | undefined {
  const file = path.join(FOLDER, `${name}.png`);
  if (!existsSync(file)) return `${name}: there is no golden picture; npm run pictures makes it`;
  const golden = readPng(readFileSync(file));
  if (golden.width !== taken.width || golden.height !== taken.height) return `${name}: the size is another`;
  const { count, diff } = differing(golden, taken);
  const share = count / (taken.width * taken.height);
  if (share <= SHARE) return undefined;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), writePng(taken));
  writeFileSync(path.join(folder, `${name}-differs.png`), writePng(diff));
  return `${name}: ${(share * 100).toFixed(2)} % of the pixels differ, see ${path.join(folder, `${name}-differs.png`)}; if it is meant so: npm run pictures`;
}

describe.skipIf(missing)("in Chromium", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-pictures-"));
  let workbench: Workbench;
  let browser: Browser;

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startWorkbench(), startBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    workbench?.stop();
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  });

  test("a changed colour and a moved column do not pass", { timeout: 60_000 }, async () => {
    const scratch = mkdtempSync(path.join(tmpdir(), "plumbline-changed-"));
    const of = async (name: string, rule: string): Promise<readonly (string | undefined)[]> => {
      const found: (string | undefined)[] = [];
      const change = (page: Page) =>
        page.evaluate(
          `document.styleSheets[0].insertRule(${JSON.stringify(rule)}, document.styleSheets[0].cssRules.length)`,
        );
      const pictures = PICTURES.filter(([one]) => one === name);
      await takePictures(browser, workbench, (taken, pixels) => found.push(judge(taken, pixels, scratch)), {
        pictures,
        change,
      });
      return found;
    };
    expect(await of("known", "a { color: #0057b8 }")).toEqual([
      expect.stringMatching(/^known-light: .* % of the pixels differ, see .*known-light-differs\.png/),
      expect.stringMatching(/^known-dark: /),
    ]);
    expect(await of("checks", "td { padding-inline-start: 4px !important }")).toEqual([
      expect.stringContaining("checks-light"),
      expect.stringContaining("checks-dark"),
    ]);
    expect(await of("checks", "td { color: inherit }")).toEqual([undefined, undefined]);
    expect(existsSync(path.join(scratch, "known-light.png"))).toBe(true);
    rmSync(scratch, { recursive: true });
  });

  test("every page is as its golden picture", { timeout: 180_000 }, async () => {
    const wrong: string[] = [];
    await takePictures(browser, workbench, (name, pixels) => {
      const what = judge(name, pixels, folder);
      if (what) wrong.push(what);
    });
    expect(wrong).toEqual([]);
  });
});
