/** The calendar, read back by a strict reader of RFC 5545 that knows nothing of the writer. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ics } from "../../src/api/ics.ts";
import type { Pledge } from "../../src/core/pledge.ts";
import { ledgerOver } from "../pledge/run.ts";

const NOW = "2026-01-15T12:00:00Z";

interface Property {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

/** Lines of at most 75 octets that end in CRLF, unfolded and split; throws where RFC 5545, 3.1 is not kept. */
function contentLines(calendar: string): readonly Property[] {
  if (!calendar.endsWith("\r\n") || /[^\r]\n|\r[^\n]/.test(calendar)) throw new Error("lines end in CRLF");
  const raw = calendar.slice(0, -2).split("\r\n");
  for (const line of raw) {
    if (Buffer.byteLength(line) > 75) throw new Error(`too long: ${line}`);
    if (Buffer.from(line).toString() !== line || /[\p{Cc}]/u.test(line)) throw new Error(`not text: ${line}`);
  }
  return calendar
    .slice(0, -2)
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => {
      const [, name = "", params = "", value = ""] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/su.exec(line) ?? [];
      if (name === "") throw new Error(`no content line: ${line}`);
      return { name, params, value };
    });
}

/** The text of a TEXT value; throws where something stands bare that must be escaped. */
function textOf(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/su.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/gsu, (_, one: string) => (one.toLowerCase() === "n" ? "\n" : one));
}

function eventsIn(calendar: string): readonly ReadonlyMap<string, Property>[] {
  const lines = contentLines(calendar);
  expect(lines[0]).toMatchObject({ name: "BEGIN", value: "VCALENDAR" });
  expect(lines.at(-1)).toMatchObject({ name: "END", value: "VCALENDAR" });
  const events: Map<string, Property>[] = [];
  let open: Map<string, Property> | undefined;
  for (const line of lines.slice(1, -1)) {
    if (line.name === "BEGIN") {
      expect([line.value, open]).toEqual(["VEVENT", undefined]);
      open = new Map();
    } else if (line.name === "END") {
      expect(line.value).toBe("VEVENT");
      events.push(open as Map<string, Property>);
      open = undefined;
    } else if (open) {
      expect(open.has(line.name)).toBe(false);
      open.set(line.name, line);
    }
  }
  expect(open).toBeUndefined();
  return events;
}

const rows = ledgerOver({
  texts: [
    "Norway pledged to spend 3% of GDP on defence by 2029; Sweden, too, promised to buy 40 tanks by 2025.",
    "Norway promised to close the yard.",
  ],
});

describe("the calendar", () => {
  test("has a whole day for each row with a last day that is not void", () => {
    const events = eventsIn(ics(rows, NOW, (id) => id.slice(0, 4)));
    const dated = rows.filter(({ status, terms }) => status !== "void" && terms.due !== undefined);
    expect(dated.length).toBeGreaterThan(1);
    expect(events.map((event) => event.get("UID")?.value)).toEqual(dated.map(({ id }) => `${id}@plumbline`));
    for (const [at, event] of events.entries()) {
      expect(event.get("DTSTART")).toMatchObject({
        params: ";VALUE=DATE",
        value: dated[at]?.terms.due?.replaceAll("-", ""),
      });
      expect(event.get("DTSTAMP")).toMatchObject({ params: "", value: "20260115T120000Z" });
      expect(textOf(event.get("DESCRIPTION")?.value ?? "")).toContain(dated[at]?.tellings[0].quote);
    }
  });

  test("of nothing is a calendar without events", () => {
    expect(eventsIn(ics([], NOW, String))).toEqual([]);
  });

  test("any sentence comes through, folded and escaped", () => {
    const [row] = rows.filter(({ status }) => status === "open") as [Pledge];
    const words = fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, (some) => {
        const quote = some.join(" ");
        const told = { ...row, tellings: [{ ...row.tellings[0], quote }] } as const;
        const [event] = eventsIn(ics([told], NOW, String));
        const back = textOf(event?.get("DESCRIPTION")?.value ?? "");
        const shown = quote.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
        expect(back.startsWith(`“${shown.slice(0, 5)}`)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
