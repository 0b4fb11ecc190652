/** What a document is called in passing, by what is known of it. */
import { expect, test } from "vitest";
import type { Head } from "../../src/api/text-models.ts";
import { stated, UNKNOWN } from "../../src/core/part.ts";
import { outletOf, publisherOf } from "../../src/web/parts/document.tsx";
import { documents } from "./corpus.ts";

function named(outlet?: string, title?: string): Head {
  const [digest] = documents;
  if (!digest) throw new Error("the corpus has no document");
  const parts = { outlet: outlet ? stated(outlet) : UNKNOWN, title: title ? stated(title) : UNKNOWN };
  return { ...digest, origin: { ...digest.origin, ...parts, name: "001.txt" } };
}

test.each([
  ["its outlet", named("Coastal Gazette", "Shells"), "Coastal Gazette", "Coastal Gazette"],
  [
    "its title, where no outlet is known",
    named(undefined, "Shells for the north"),
    "“Shells for the north”",
    "001.txt",
  ],
  ["the first words of a long one", named(undefined, "A b c d e f g h i"), "“A b c d e f g …”", "001.txt"],
  ["its file, where nothing is known", named(), "001.txt", "001.txt"],
])("%s", (_, head, called, publisher) => {
  expect(outletOf(head)).toBe(called);
  expect(publisherOf(head)).toBe(publisher);
});
