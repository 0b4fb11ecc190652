import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLeap } from "../../../src/core/date.ts";
import { PlumblineError } from "../../../src/core/error.ts";
import type { Point, Series } from "../../../src/core/series.ts";
import { ACTORS } from "../../../src/measure/actor.ts";
import { ITEMS } from "../../../src/measure/item.ts";
import { measureOf } from "../../../src/measure/measure.ts";
import { unitDimension } from "../../../src/measure/unit.ts";
import type { SourceFile } from "../../../src/reference/importers/importer.ts";
import { importers, importSeries } from "../../../src/reference/importers/index.ts";
import { lookInto, stemsFrom } from "./cells.ts";
import { fileOf, fixtures } from "./fixtures.ts";
import { REAL, realFile } from "./real.ts";

const own = await fixtures();
const files = importers.flatMap(({ id }) => (own[id] ?? []).map((file) => ({ id, file, name: `${id}: ${file.name}` })));
const real = REAL.flatMap(([name, id, as]) => {
  const file = realFile(name, as);
  return file ? [{ id, file, name: `${id}: ${name}` }] : [];
});
const all = [...files, ...real];

const readings = new Map<SourceFile, Promise<readonly Series[]>>();

/** A file's series, read once for all tests. */
function reading(file: SourceFile): Promise<readonly Series[]> {
  const known = readings.get(file) ?? importSeries(file);
  readings.set(file, known);
  return known;
}

const order = ({ actor, from, to }: Point) => `${actor}\u0000${from}\u0000${to}`;

function isDay(day: string): boolean {
  const [, year = 0, month = 0, of = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return of >= 1 && of <= (days[month - 1] ?? 0);
}

/** What every series is, whatever it was read from. */
function conforms(series: readonly Series[]): void {
  expect(series.length).toBeGreaterThan(0);
  expect(new Set(series.map(({ id, edition }) => `${id}@${edition}`)).size).toBe(series.length);
  for (const { id, edition, measure, item, unit, price, constant, definition, origin, points } of series) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(edition).toMatch(/^\d{4}(?:-\d\d-\d\d)?$/);
    expect(measureOf(measure), measure).toBeDefined();
    if (item !== undefined) expect(ITEMS[item], item).toBeDefined();
    expect(definition.length).toBeGreaterThan(20);
    expect(origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (unitDimension(unit) === "money" || unit === "local") expect(price).toBeDefined();
    if (constant !== undefined) expect(constant).toBeGreaterThan(1900);
    expect(points.length).toBeGreaterThan(0);
    const keys = points.map(order);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(points.map(({ cell }) => cell)).size).toBe(points.length);
    expect(points.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
    expect(points.filter(({ from, to }) => !isDay(from) || !isDay(to) || from > to)).toEqual([]);
    expect(points.filter((point) => point.unit !== undefined && unit !== "local")).toEqual([]);
    expect(points.filter((point) => point.unit !== undefined && unitDimension(point.unit) !== "money")).toEqual([]);
  }
}

/** The codes that a file may be turned away with. */
const TURNED_AWAY = ["series-unknown", "series-malformed", "series-refused"];

async function outcome(read: Promise<readonly Series[]>): Promise<readonly Series[] | string> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    return error.code;
  }
}

describe("each importer", () => {
  test.each(importers.map((one) => [one.id, one] as const))(
    "%s has a file to be tried on, and says what it is",
    (id, one) => {
      expect(own[id]?.length ?? 0).toBeGreaterThan(0);
      expect(`${one.producer} ${one.title} ${one.terms}`.length).toBeGreaterThan(30);
      expect(one.url).toMatch(/^https:\/\//);
    },
  );

  test("that is said to be measured on a real file is so, and no other", () => {
    const measured = new Set(REAL.map(([, id]) => id));
    expect(importers.filter(({ tested }) => tested === "real-file").map(({ id }) => id)).toEqual(
      importers.filter(({ id }) => measured.has(id)).map(({ id }) => id),
    );
  });
});

describe.each(all)("$name", ({ id, file }) => {
  test("is recognised by its importer alone", () => {
    expect(importers.filter((one) => one.recognises(file)).map((one) => one.id)).toEqual([id]);
  });

  test("gives series that are sorted, whole and of things that the tables know", async () => {
    conforms(await reading(file));
  });

  test("gives cells that say what is printed there", async () => {
    const look = await lookInto(file);
    for (const { points } of await reading(file)) {
      const astray = points.filter(({ cell, value }) => {
        const printed = look(cell);
        return printed === undefined || !stemsFrom(value, printed);
      });
      expect(astray.slice(0, 3)).toEqual([]);
    }
  });

  test("gives actors that the table knows, or as they are printed", async () => {
    const text = file.name.endsWith(".xlsx") ? await sheetText(file) : new TextDecoder().decode(file.bytes);
    const actors = new Set((await reading(file)).flatMap(({ points }) => points.map(({ actor }) => actor)));
    expect([...actors].filter((actor) => ACTORS[actor] === undefined && !text.includes(actor))).toEqual([]);
  });

  test("gives the same series twice", async () => {
    expect(await importSeries({ ...file, bytes: file.bytes.slice() })).toEqual(await reading(file));
  });

  test("is turned away by every other importer, with a reason", async () => {
    for (const one of importers.filter((other) => other.id !== id)) {
      expect(TURNED_AWAY, one.id).toContain(await outcome(one.read(file)));
    }
  });

  test("cut short, gives no figure that it does not hold, or says what may be wrong", async () => {
    const whole = new Map(
      (await reading(file)).flatMap(({ id: of, points }) => points.map(({ cell, value }) => [`${of} ${cell}`, value])),
    );
    const { length } = file.bytes;
    for (const share of [0, 0.01, 0.3, 0.62, 0.97, 1]) {
      const bytes = file.bytes.slice(0, Math.max(0, Math.floor(length * share) - 2));
      const read = await outcome(importSeries({ ...file, bytes }));
      if (typeof read === "string") {
        expect(TURNED_AWAY).toContain(read);
        continue;
      }
      for (const { id: of, points, notices } of read) {
        const wrong = points.filter(({ cell, value }) => whole.get(`${of} ${cell}`) !== value);
        if (!notices.some(({ message }) => /cut off/.test(message))) expect(wrong).toEqual([]);
        expect(wrong.length).toBeLessThanOrEqual(1);
      }
    }
  });
});

async function sheetText(file: SourceFile): Promise<string> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file.bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  const names: unknown[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((row) => names.push(row.getCell(1).value));
  return names.join("\n");
}

describe("whatever comes in", () => {
  test("random bytes are turned away", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(TURNED_AWAY).toContain(await outcome(importSeries(fileOf("noise.csv", bytes))));
        for (const one of importers) expect(TURNED_AWAY).toContain(await outcome(one.read(fileOf("noise.csv", bytes))));
      }),
      { numRuns: 60 },
    );
  });

  test("a file with bytes changed gives sound series, or is turned away", async () => {
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), flips, async ({ file }, changes) => {
        const bytes = file.bytes.slice();
        for (const [share, byte] of changes) bytes[Math.floor(share * bytes.length)] = byte;
        const read = await outcome(importSeries({ ...file, bytes }));
        if (typeof read === "string") expect(TURNED_AWAY).toContain(read);
        else conforms(read);
      }),
      { numRuns: 400 },
    );
  });

  test("a file that no layout fits is told which ones are known", async () => {
    await expect(importSeries(fileOf("notes.txt", "Dear diary"))).rejects.toMatchObject({
      code: "series-unknown",
      message: expect.stringContaining("sipri-milex"),
    });
  });
});
