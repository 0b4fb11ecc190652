import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentFromText } from "../../src/read/index.ts";
import { sharedPath } from "../shared.ts";

interface Place {
  readonly doc: string;
  readonly kind: string;
  readonly span: readonly [number, number];
  readonly why: string;
}

interface Known {
  readonly doc: string;
  readonly file: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly date: string | null;
}

const gold = sharedPath("gold", "documents.json");
const seeds = sharedPath("seeds");
const known: readonly Known[] = gold && seeds ? JSON.parse(readFileSync(gold, "utf8")).docs : [];

describe.skipIf(known.length === 0)("real articles", () => {
  const documents = new Map(
    known.map(({ doc, file }) => [doc, documentFromText(readFileSync(`${seeds}/${file}`, "utf8"), { name: file })]),
  );

  test.each(known)("$doc: title, date and bytes are as a reader found them", ({ doc, title, date, sha256 }) => {
    const origin = documents.get(doc)?.origin;
    expect(origin?.title).toMatchObject(title ? { known: "stated", value: title } : { known: "unknown" });
    expect(origin?.published).toMatchObject(date ? { known: "stated", value: date } : { known: "unknown" });
    expect(origin?.sha256).toBe(sha256);
  });

  test("what states nothing by its form is no prose, and prose is never furniture", () => {
    const lines = (name: string) =>
      readFileSync(sharedPath("gold", name) ?? "", "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Place & { section?: string });
    const kindAt = ({ doc, span }: Place) =>
      documents.get(doc)?.blocks.find((block) => block.span.start <= span[0] && span[1] <= block.span.end)?.kind;
    for (const place of lines("nonstatements.jsonl")) {
      if (/metadata/.test(place.why)) expect(kindAt(place)).toBe("meta");
      if (/^label/.test(place.why)) expect(kindAt(place)).toBe("label");
      if (/subhead/.test(place.why)) expect(kindAt(place)).toBe("heading");
    }
    const kinds: Readonly<Record<string, readonly string[]>> = {
      body: ["paragraph"],
      lead: ["paragraph", "item"],
      list: ["item"],
      headline: ["title"],
      deck: ["deck"],
      subhead: ["heading"],
      related: ["furniture"],
    };
    for (const statement of lines("statements.jsonl")) {
      expect(kinds[statement.section ?? ""]?.concat(statement.section === "body" ? ["item", "title"] : [])).toContain(
        kindAt(statement),
      );
    }
  });
});
