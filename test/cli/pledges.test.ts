/** `plumb pledges`: what is shown, what is said about it, and the calendar. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plumb, ROOT } from "../plumb.ts";
import { scratch } from "./scratch.ts";

const file = scratch();
const examples = path.join(ROOT, "examples");

interface Row {
  readonly status: string;
  readonly due: string | null;
  readonly said: { readonly document: string; readonly quote: string; readonly span: { start: number; end: number } };
}

async function rows(...args: readonly string[]): Promise<readonly Row[]> {
  return JSON.parse((await plumb(["pledges", examples, "--json", "--today", "2026-01-15", ...args])).out);
}

describe("rows", () => {
  test("each has its sentence, at its place in the document", async () => {
    const all = await rows();
    expect(all.length).toBeGreaterThan(10);
    for (const { said } of all) {
      const text = readFileSync(path.join(examples, said.document), "utf8");
      expect(text.slice(said.span.start, said.span.end)).toBe(said.quote);
    }
  });

  test("what was to be in 2025 is open on its last day and due after it", async () => {
    const of2025 = async (today: string) =>
      (await rows("--today", today)).filter(({ due }) => due === "2025-12-31").map(({ status }) => status);
    expect(new Set(await of2025("2025-12-31"))).toEqual(new Set(["open"]));
    expect(new Set(await of2025("2026-01-01"))).toEqual(new Set(["due"]));
  });

  test("can be narrowed by status and by last day", async () => {
    expect(new Set((await rows("--status", "open,due")).map(({ status }) => status))).toEqual(new Set(["open", "due"]));
    const soon = await rows("--due-before", "2026-01-01");
    expect(soon.length).toBeGreaterThan(0);
    expect(soon.every(({ due }) => due !== null && due < "2026-01-01")).toBe(true);
  });
});

test("standard error has the share that is void, with its reasons", async () => {
  const { err } = await plumb(["pledges", examples, "--today", "2026-01-15", "--status", "open"]);
  expect(err).toMatch(/in the ledger: .*\d+ void/);
  expect(err).toMatch(/void: \d+ %, for want of .*deadline \d+/);
  expect(err).toMatch(/\d+ of \d+ rows are shown/);
});

test("a text that promises nothing has an empty ledger, and says so", async () => {
  const { code, out, err } = await plumb(["pledges", file("past.txt", "Norway built 40 tanks in 2019."), "--json"]);
  expect({ code, rows: JSON.parse(out) }).toEqual({ code: 0, rows: [] });
  expect(err).toContain("nothing is promised");
});

describe("--ics", () => {
  test("writes the file, or names why it cannot", async () => {
    const target = file("days.ics");
    const { code, out } = await plumb(["pledges", examples, "--ics", target]);
    expect({ code, out, there: existsSync(target) }).toEqual({ code: 0, out: "", there: true });
    expect(readFileSync(target, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const { code: failed, err } = await plumb(["pledges", examples, "--ics", path.join(target, "no.ics")]);
    expect(failed).toBe(3);
    expect(err).toMatch(/give another file to --ics \(file-unwritable\)/);
  });

  test("has the same bytes for the same day", async () => {
    const run = () => plumb(["pledges", examples, "--today", "2026-01-15", "--ics", "-"]);
    expect((await run()).out).toBe((await run()).out);
  });
});
