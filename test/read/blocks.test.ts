import { describe, expect, test } from "vitest";
import type { BlockKind } from "../../src/core/document.ts";
import { documentFromText } from "../../src/read/index.ts";

/** The kinds and words of a text's blocks; every span is checked against the text. */
function blocks(text: string): string[] {
  const document = documentFromText(text, { name: "case" });
  let previous = 0;
  return document.blocks.map(({ kind, span }) => {
    const words = document.text.slice(span.start, span.end);
    expect(words).toBe(words.trim());
    expect(span.start).toBeGreaterThanOrEqual(previous);
    previous = span.end;
    return `${kind}: ${words}`;
  });
}

/** Sentences of the tests, long enough to be told from headlines. */
const P1 =
  "The ministry said on Friday that it had ordered forty tanks from a domestic maker at a price of six hundred million.";
const P2 =
  "Deliveries begin in 2027, and the last vehicle is to arrive in 2030 if the works keep to their schedule this time.";
const P3 =
  "A spokeswoman declined to say which units would be the first to receive the new vehicles and what becomes of the old.";

interface Case {
  readonly name: string;
  readonly text: readonly string[];
  readonly kinds: readonly BlockKind[];
}

const CASES: readonly Case[] = [
  {
    name: "title over paragraphs",
    text: ["Ministry orders forty tanks", P1, P2],
    kinds: ["title", "paragraph", "paragraph"],
  },
  { name: "a title may ask", text: ["Forty Tanks for the North. Enough?", P1], kinds: ["title", "paragraph"] },
  {
    name: "a title may end in an abbreviation",
    text: ["More missiles from the U.S.", P1],
    kinds: ["title", "paragraph"],
  },
  { name: "no title when the first line is a sentence", text: [P1, P2], kinds: ["paragraph", "paragraph"] },
  { name: "no title in a single line", text: ["Ministry orders forty tanks"], kinds: ["paragraph"] },
  {
    name: "deck between title and dateline",
    text: [
      "Ministry orders forty tanks",
      "The order is the largest in ten years, the minister says.",
      "May 30, 2025",
      P1,
    ],
    kinds: ["title", "deck", "meta", "paragraph"],
  },
  {
    name: "dateline over the title",
    text: ["Friday, 30 May 2025", "Ministry orders forty tanks", P1, P2],
    kinds: ["meta", "title", "paragraph", "paragraph"],
  },
  {
    name: "byline, time of reading and repeated outlet",
    text: [
      "Ministry orders forty tanks",
      "By Jane Roe and John Doe",
      "Published 30 May 2025, 10:22 GMT | Harbour Gazette | 3 min read",
      "HarbourGazette",
      P1,
    ],
    kinds: ["title", "meta", "meta", "meta", "paragraph"],
  },
  {
    name: "headings stand over text",
    text: ["A title", P1, "Why the north waits", P2],
    kinds: ["title", "paragraph", "heading", "paragraph"],
  },
  {
    name: "a short sentence is no heading",
    text: ["A title", P1, "The north waits.", P2],
    kinds: ["title", "paragraph", "paragraph", "paragraph"],
  },
  {
    name: "a lead-in is no heading",
    text: ["A title", P1, "The order in short:", "- forty tanks", "- six cranes"],
    kinds: ["title", "paragraph", "paragraph", "item", "item"],
  },
  {
    name: "a line of quoted words is no heading",
    text: ["A title", P1, "“We waited too long”", P2],
    kinds: ["title", "paragraph", "paragraph", "paragraph"],
  },
  {
    name: "bullets",
    text: [P1, "• forty tanks", "* six cranes", "– ten trucks"],
    kinds: ["paragraph", "item", "item", "item"],
  },
  {
    name: "numbers that count",
    text: [P1, "1. forty tanks", "2. six cranes", "3) ten trucks"],
    kinds: ["paragraph", "item", "item", "item"],
  },
  {
    name: "a number alone is no item",
    text: [P1, "12) is what the clause is called in all the drafts that were seen by this newspaper so far.", P2],
    kinds: ["paragraph", "paragraph", "paragraph"],
  },
  {
    name: "a list that lost its bullets",
    text: [P1, "The order comprises:", "forty tanks", "six cranes", "ten trucks"],
    kinds: ["paragraph", "paragraph", "item", "item", "item"],
  },
  {
    name: "Markdown",
    text: ["# Ministry orders forty tanks", P1, "## Why now", P2, "> A good day for the army."],
    kinds: ["title", "paragraph", "heading", "paragraph", "quote"],
  },
  {
    name: "labels state nothing",
    text: ["A title", "Key Takeaways", `- ${P1}`, P2, "Sources:"],
    kinds: ["title", "label", "item", "paragraph", "label"],
  },
  {
    name: "related news with sections and dates",
    text: [
      "A title",
      P1,
      "Related News",
      "Navy Wants Frigates by Spring",
      "Defense",
      "June 2025",
      "“Stay at Home,” Mayor Says",
      "Europe",
      "July 2025",
    ],
    kinds: [
      "title",
      "paragraph",
      "label",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
    ],
  },
  {
    name: "a link list in mid-article ends at the next prose",
    text: [
      "A title",
      P1,
      "Read more",
      "Navy wants frigates by spring",
      P2,
      "Read also: Harbour towns brace for winter",
      P3,
    ],
    kinds: ["title", "paragraph", "label", "furniture", "paragraph", "furniture", "paragraph"],
  },
  {
    name: "a link list without a label",
    text: [
      "A title",
      P1,
      P2,
      "Navy Wants Frigates by Spring",
      "Defense",
      "June 2025",
      "Mayor Calls Off the Parade",
      "Europe",
      "July 2025",
    ],
    kinds: [
      "title",
      "paragraph",
      "paragraph",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
    ],
  },
  {
    name: "appeals, author and rights behind the article",
    text: [
      "A title",
      P1,
      P2,
      "***",
      "Follow us on Telegram and subscribe to our newsletter.",
      "Jane Roe is a Lisbon-based researcher who writes about shipyards.",
      "Support our work with a small donation.",
      "© 2025 Harbour Gazette. All rights reserved.",
    ],
    kinds: ["title", "paragraph", "paragraph", "furniture", "furniture", "furniture", "furniture", "furniture"],
  },
  {
    name: "captions",
    text: ["A title", "Featured image: a tank on a road", P1, "A harbour at night. Jane Roe/Getty Images", P2],
    kinds: ["title", "caption", "paragraph", "caption", "paragraph"],
  },
  {
    name: "a wire dateline is cut off",
    text: [
      "A title",
      "LISBON, May 30 (Reuters) - The ministry said that it had ordered forty tanks from a domestic maker.",
      P2,
    ],
    kinds: ["title", "meta", "paragraph", "paragraph"],
  },
];

const PROSE: readonly string[] = [
  "The minister wrote on his Telegram channel that forty tanks had arrived.",
  "Sign-ups for the fund rose, and ten countries want to donate vehicles to the north.",
  "“Help us stay free,” the mayor said.",
  "Countries that sign up for the programme would become a member of the fund within a year.",
  "Shop owners in the harbour said that the order would bring work to the town.",
  "By 2030 the army wants to have three hundred tanks, the plan says.",
  "On 30 May 2025 the ministry ordered forty tanks, the largest order in ten years, from a maker in the south.",
  "NATO - the alliance that ordered them - would pay half of the price, the minister added.",
  "According to a Reuters/Ipsos poll, most voters are for the order.",
  "Related costs are put at ninety million, which the opposition calls too low.",
];

describe("blocks of plain text", () => {
  test.each(CASES)("$name", ({ text, kinds }) => {
    for (const separator of ["\n", "\n\n", "\r\n"]) {
      expect(blocks(text.join(separator)).map((block) => block.slice(0, block.indexOf(":")))).toEqual(kinds);
    }
  });

  test.each(PROSE)("prose stays prose: %s", (sentence) => {
    expect(blocks(["A title for the text", P1, sentence, P2].join("\n"))[2]).toBe(`paragraph: ${sentence}`);
    expect(blocks(["A title for the text", P1, P2, sentence].join("\n"))[3]).toBe(`paragraph: ${sentence}`);
  });

  test("marks of items and headings stay outside the block", () => {
    expect(blocks("# Orders\n\n- forty tanks\n2. is not an item")).toEqual([
      "title: Orders",
      "item: forty tanks",
      "paragraph: 2. is not an item",
    ]);
  });

  test("lines that were wrapped by hand are joined", () => {
    const wrapped = [
      "The ministry said on Friday that it had ordered forty tanks from a",
      "domestic maker, at a price of six hundred million crowns in all, which",
      "is more than the whole budget of the navy for this year.",
      "",
      "Deliveries begin in 2027, and the last vehicle is to arrive in 2030, if",
      "the works keep to their schedule, which they have not done so far, say",
      "members of the committee.",
      "- a list item",
    ].join("\n");
    expect(blocks(wrapped).map((block) => block.split("\n").length)).toEqual([3, 3, 1]);
  });
});

describe("what the head says of the text", () => {
  test("date, outlet and author with their places", () => {
    const { origin, text } = documentFromText(`A title\nBy Jane Roe\nJuly 31, 2025Harbour Gazette\n${P1}`, {
      name: "case",
    });
    const words = (part: typeof origin.author) =>
      part.known === "stated" && part.span ? text.slice(part.span.start, part.span.end) : part.known;
    expect(origin.title).toMatchObject({ known: "stated", value: "A title" });
    expect(origin.published).toMatchObject({ known: "stated", value: "2025-07-31" });
    expect([words(origin.author), words(origin.outlet)]).toEqual(["Jane Roe", "Harbour Gazette"]);
  });

  test("unknown is said, not guessed", () => {
    const { origin, role } = documentFromText(`${P1}\n${P2}`, { name: "case" });
    expect([origin.title, origin.published, origin.outlet, origin.author].map(({ known }) => known)).toEqual(
      Array(4).fill("unknown"),
    );
    expect(role).toBe("unknown");
  });

  test.each([
    ["LISBON, May 30, 2025 (Reuters) - ", "2025-05-30", "agency", "Reuters"],
    ["LISBON, Portugal — ", undefined, "unknown", undefined],
    ["Lisbon (AFP) – ", undefined, "agency", "AFP"],
    ["LISBON, 30 May 2025 (Harbour Wire) — ", "2025-05-30", "unknown", "Harbour Wire"],
    ["LISBON, 30 May 2025 (Friday) — ", "2025-05-30", "unknown", undefined],
    ["LISBON, 30 May 2025 (updated at noon) — ", "2025-05-30", "unknown", undefined],
  ])("wire dateline %s", (dateline, published, role, outlet) => {
    const document = documentFromText(`A title\n${dateline}${P1}`, { name: "case" });
    expect(document.blocks[2]).toMatchObject({ kind: "paragraph", span: { start: 8 + dateline.length } });
    expect(document.origin.published).toMatchObject(published ? { value: published } : { known: "unknown" });
    expect(document.role).toBe(role);
    expect(document.origin.outlet).toMatchObject(outlet ? { value: outlet } : { known: "unknown" });
    const { outlet: found } = document.origin;
    if (found.known === "stated" && found.span)
      expect(document.text.slice(found.span.start, found.span.end)).toBe(outlet);
  });

  test("a text that stood elsewhere first is republished", () => {
    expect(
      documentFromText(`A title\n${P1}\nOriginally published by the Harbour Gazette.`, { name: "case" }).role,
    ).toBe("republished");
  });
});
