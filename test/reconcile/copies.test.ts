import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/core/document.ts";
import { type Copies, createCopies } from "../../src/reconcile/copies.ts";
import { type DocumentCase, makeDocument } from "./build.ts";

const WORDS =
  "harbour winter convoy budget engine signal bridge forest minister treaty border rocket depot railway factory shift order crew radar canal";

/** A text of many words that no other seed makes. */
function story(seed: number, length = 160): string {
  const words = WORDS.split(" ");
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return words[(state >>> 16) % words.length];
  }).join(" ");
}

function add(copies: Copies, document: Document): void {
  copies.add(document);
}

function groupsOf(...cases: readonly DocumentCase[]) {
  const copies = createCopies();
  const ids = cases.map((one) => {
    const document = makeDocument(one);
    add(copies, document);
    return document.id;
  });
  return ids.map((id) => ids.indexOf(copies.groups().get(id)?.original ?? ""));
}

describe("copies", () => {
  test.each<[string, DocumentCase[], number[]]>([
    [
      "the same words with other white space",
      [{ text: story(1) }, { text: ` ${story(1)}`, published: "2025-01-01" }],
      [1, 1],
    ],
    [
      "one sentence more",
      [{ text: story(1), published: "2025-01-01" }, { text: `${story(1)} and nothing else happened` }],
      [0, 0],
    ],
    ["other texts", [{ text: story(1) }, { text: story(2) }], [0, 1]],
    [
      "the earliest is the original",
      [
        { text: `${story(3)} b`, published: "2025-02-02" },
        { text: `${story(3)} c`, published: "2025-02-01" },
      ],
      [1, 1],
    ],
    ["short texts that differ in a word", [{ text: "Seven ships sailed." }, { text: "Eight ships sailed." }], [0, 1]],
  ])("%s", (_name, cases, expected) => {
    expect(groupsOf(...cases)).toEqual(expected);
  });

  test("the group of an agency's text goes back to the agency", () => {
    const copies = createCopies();
    const wire = makeDocument({ text: story(4), role: "agency", outlet: "Agency A", published: "2025-03-01" });
    const paper = makeDocument({ text: `${story(4)} end`, outlet: "Daily B", published: "2025-03-02" });
    add(copies, wire);
    add(copies, paper);
    expect(copies.groups().get(paper.id)?.origin).toMatchObject({ value: "Agency A" });
    copies.remove(wire.id);
    expect(copies.groups().get(paper.id)).toEqual({ original: paper.id, origin: { known: "unknown" } });
  });

  test("depend on the set of documents only", () => {
    const one = fc.record({ seed: fc.nat(3), tail: fc.constantFrom("", " one", " two more", ` ${story(9, 60)}`) });
    const corpus = fc.uniqueArray(one, { selector: ({ seed, tail }) => `${seed}${tail}`, minLength: 2, maxLength: 9 });
    const answer = (documents: readonly ReturnType<typeof makeDocument>[]) => {
      const copies = createCopies();
      for (const document of documents) add(copies, document);
      return JSON.stringify([...copies.groups()].sort());
    };
    fc.assert(
      fc.property(corpus, (cases) => {
        const documents = cases.map(({ seed, tail }) => makeDocument({ text: story(seed) + tail }));
        expect(answer([...documents].reverse())).toBe(answer(documents));
      }),
    );
  });
});

test("documents that came and went leave the groups that the rest would make by itself", () => {
  const texts = [1, 2, 3].flatMap((seed) => ["", " one", " one more word"].map((end) => story(seed, 40) + end));
  const documents = texts.map((text, at) => makeDocument({ text, published: `2025-01-0${9 - at}` }));
  const place = fc.nat(documents.length - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, fc.boolean()), { maxLength: 40 }), (steps) => {
      const copies = createCopies();
      const held = new Set<Document>();
      for (const [at, isAdded] of steps) {
        const document = documents[at] as Document;
        copies.groups();
        if (isAdded) copies.add(document);
        else copies.remove(document.id);
        if (isAdded) held.add(document);
        else held.delete(document);
      }
      const fresh = createCopies();
      for (const document of held) fresh.add(document);
      const originals = (some: Copies) => [...some.groups()].map(([id, { original }]) => `${id} ${original}`).sort();
      expect(originals(copies)).toEqual(originals(fresh));
    }),
  );
});
