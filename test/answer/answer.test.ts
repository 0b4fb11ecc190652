/** Can I print it? On the record that ships: what is said, what may be printed, and that nothing is invented. */
import { describe, expect, it } from "vitest";
import { type Answer, answer } from "../../src/answer/index.ts";
import { printable } from "../../src/answer/print.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { actorName } from "../../src/measure/actor.ts";
import { documentFromText } from "../../src/read/index.ts";
import { knownFigures } from "../../src/reference/known.ts";
import { publicRecord } from "../../src/reference/public.ts";
import { NO_RECORD } from "../../src/reference/record.ts";

const ask = (sentence: string, today = "2026-11-22"): Answer => answer(sentence, { record: publicRecord(), today });
const only = (sentence: string, today?: string) => {
  const { readings } = ask(sentence, today);
  expect(readings).toHaveLength(1);
  return readings[0] as (typeof readings)[number];
};

const MONTHS_AGAINST_YEAR = "Russia makes in three months what NATO makes in a year";
const ALL_OF_EUROPE = "Russia's military budget equals all of Europe's";
const MOST_MEMBERS = "most NATO members do not meet 2 %";

describe("three months against a year", () => {
  it("names who said it first and last, and that the object is missing", () => {
    const reading = only(MONTHS_AGAINST_YEAR);
    expect(reading.standing).toBe("superseded");
    expect(reading.said[0]?.says).toContain("14 February 2025");
    expect(reading.said.at(-1)?.says).toContain("6 November 2025");
    expect(reading.said.at(-1)?.outcome).toBe("another");
    expect(reading.drop.map(({ reason }) => reason).join(" ")).toMatch(/ammunition.*present tense/s);
    expect(reading.safe.map(({ text }) => text).join(" ")).toMatch(/14 February 2025.*ammunition.*6 November 2025/s);
    expect(reading.fetch).toHaveLength(2);
  });

  it("knows on a day only what was out on that day", () => {
    expect(only(MONTHS_AGAINST_YEAR, "2025-06-20").standing).toBe("said");
    expect(only(MONTHS_AGAINST_YEAR, "2025-07-31").standing).toBe("superseded");
    expect(ask(MONTHS_AGAINST_YEAR, "2024-12-31").readings.every(({ said }) => said.length === 0)).toBe(true);
  });

  it("with its object and day, drops nothing but the later word", () => {
    const reading = only(
      "In June 2025 Russia produced as much ammunition in three months as NATO produces in a year",
      "2025-06-20",
    );
    expect(reading.drop).toEqual([]);
  });
});

describe("a budget and all of Europe's", () => {
  it("is repeated like for like, and the mixing is named", () => {
    const reading = only(ALL_OF_EUROPE);
    expect(reading.standing).toBe("not-comparable");
    expect(reading.verdict).toMatch(/0\.32 times by IISS at market rates/);
    expect(reading.verdict).toContain("two kinds of money");
    expect(reading.drop.map(({ words }) => words)).toContain("budget");
    expect(reading.record.map(({ scope }) => scope).join(" ")).toContain("with Russia and Ukraine");
  });

  it("is supported when it is so", () => {
    expect(only("Russia's military spending exceeds Germany's").standing).toBe("supported");
    expect(only("Germany's military spending exceeds Russia's").standing).toBe("unsupported");
  });
});

describe("most members", () => {
  it("depends on the year, and the newest count goes against it", () => {
    const reading = only(MOST_MEMBERS);
    expect(reading.standing).toBe("superseded");
    expect(reading.record.filter(({ says }) => says.startsWith("2024"))).toHaveLength(4);
    expect(reading.unknown).toEqual(["of which year"]);
    expect(reading.safe[0]?.text).toContain("31 of 32");
  });
});

describe("a figure", () => {
  it.each([
    ["Russia spent $145.9 billion on defence in 2024.", "differs"],
    ["Russia spent 13.1 trillion roubles on defence in 2024.", "supported"],
    ["Russia spent $999 billion on defence in 2024.", "unsupported"],
    ["Russia spent $145.9 billion on defence in 1999.", "nothing-to-check"],
    ["Russia spent $145.9 billion on defence.", "nothing-to-check"],
    ["NATO agreed that its members spend 5% of GDP on defence by 2035.", "supported"],
    ["NATO agreed that its members spend 4% of GDP on defence by 2035.", "unsupported"],
  ])("%s is %s", (sentence, standing) => {
    expect(only(sentence).standing).toBe(standing);
  });

  it.each([
    [
      "Russia spent 7.1 percent of its GDP on the military in 2024.",
      "puts Russia’s military spending in 2024 at 7.1 per",
    ],
    ["Russia's military spending rose by 38 percent in 2024.", "puts the growth of Russia’s military spending in 2024"],
    ["Russia spent 13.1 trillion roubles on defence in 2024.", "13.1 trillion roubles (total"],
  ])("the safe wording of %s: %s", (sentence, words) => {
    expect(
      only(sentence)
        .safe.map(({ text }) => text)
        .join(" "),
    ).toContain(words);
    expect(only(sentence).unknown).not.toContain("whether at market rates or at purchasing power");
  });

  it.each([
    ["Germany's military spending was $70 billion in 2024.", "the sentence has it 21 % lower"],
    ["Germany's military spending was $8.85 billion in 2024.", "the sentence has it 90 % lower"],
    ["Germany's military spending was $110 billion in 2024.", "the sentence has it 24 % higher"],
    ["Poland spent 4.7 percent of GDP on defence in 2025.", "the sentence has it 0.22 points higher"],
  ])("%s is measured by what was published: %s", (sentence, outcome) => {
    expect(only(sentence).record.map((line) => line.outcome)).toContain(outcome);
  });

  it("of another year is shown, and is no verdict", () => {
    const reading = only("Germany's military spending was $88.5 billion in 2019.");
    expect(reading.standing).toBe("nothing-to-check");
    expect(reading.verdict).toContain("No source at hand has 2019");
    expect(reading.record[0]?.outcome).toContain("whether of this time is not said");
    expect(reading.fetch.join(" ")).toContain("SIPRI, Military Expenditure Database, 2019");
  });
});

it("a sentence that claims nothing to look up says so", () => {
  expect(ask("Fish swim in the harbour.").readings).toEqual([]);
  expect(printable(ask("Fish swim in the harbour."))).toContain("Nothing here can be looked up");
});

it("a right figure that lacks its source is not told to be dropped", () => {
  expect(only("Russia spent $145.9 billion on defence in 2024.").drop.map(({ stays }) => stays)).toEqual([true]);
  const wrong = only("According to SIPRI, Russia spent $999 billion on defence in 2024.");
  expect(wrong.drop.map(({ stays }) => stays)).toEqual([undefined]);
});

it.each([
  ["In 2024, 23 NATO members met the 2 percent target.", "23 of 32 members"],
  ["Russia fires 60,000 shells a day.", "others may have published one"],
])("%s: nobody is said to have published nothing", (sentence, words) => {
  expect(ask(sentence).readings[0]?.verdict).toContain(words);
});

it("a limit far from the figure is not called the same value", () => {
  const reading = only("EU countries spent 326 billion euros on defence in 2024.");
  expect(reading.said.map(({ outcome }) => outcome).join()).toContain("a limit, which does not rule it out");
});

it("an answer without sources has no heading for them", () => {
  expect(printable(ask("Russia fires 60,000 shells a day."))).not.toContain("Sources");
});

it("without a record there are no sources and nothing may be printed", () => {
  const { readings, sources } = answer(MONTHS_AGAINST_YEAR, { record: NO_RECORD, today: "2026-11-22" });
  expect(sources).toEqual([]);
  expect(readings.flatMap(({ safe }) => safe)).toEqual([]);
});

// Every word that a template may add; all others come from the entries that a sentence cites.
const TEMPLATES = new Set(
  "said on that reported agreed puts the at about in and of by members were estimated to be per cent gross domestic product military spending share growth target production market rates or above purchasing power terms real nominal billion trillion million dollars roubles euros times as much january february march april may june july august september october november december europe s".split(
    " ",
  ),
);
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? [];

it.each([
  MONTHS_AGAINST_YEAR,
  ALL_OF_EUROPE,
  MOST_MEMBERS,
  "Russia spent $145.9 billion on defence in 2024.",
  "France has 290 nuclear warheads.",
  "Russia's GDP is 25 times smaller than NATO's.",
  "Russia will roll out 1,500 tanks in 2025.",
])("the safe wording for “%s” invents no word", (sentence) => {
  const { readings, sources } = ask(sentence);
  const entries = new Map(knownFigures().map((figure) => [figure.id, figure]));
  const safe = readings.flatMap((reading) => reading.safe);
  expect(safe.length).toBeGreaterThan(0);
  for (const { text, sources: cited } of safe) {
    expect(cited.length).toBeGreaterThan(0);
    const from = sources
      .filter(({ number }) => cited.includes(number))
      .flatMap(({ evidence }) => evidence.flatMap((item) => ("series" in item ? (entries.get(item.cell) ?? []) : [])))
      .flatMap((figure) => [...Object.values(figure).map(String), actorName(figure.actor), `${figure.unit}s`]);
    const allowed = new Set([...TEMPLATES, ...from.flatMap(wordsOf)]);
    expect(wordsOf(text).filter((word) => !allowed.has(word))).toEqual([]);
  }
});

describe("documents at hand", () => {
  const entry = (name: string, text: string) => {
    const document = documentFromText(text, { name, language: "en" });
    return { document, statements: extract(document, languageOf("en")) };
  };
  const entries = [
    entry(
      "late.txt",
      "Shells of the east\n\nMay 5, 2025\n\nNorway makes in two months as many shells as Sweden makes in a year.",
    ),
    entry(
      "early.txt",
      "Shells of the north\n\nMarch 3, 2025\n\n“Norway makes in two months as many shells as Sweden makes in a year,” Ola Berg said.",
    ),
    entry("other.txt", "Fish\n\nMarch 1, 2025\n\nPoland has ordered 40 tanks."),
  ];
  const told = (sentence: string) => answer(sentence, { record: NO_RECORD, today: "2026-01-01", entries }).told;

  it("say who told it first and last", () => {
    const [claim, ...more] = told("Norway makes in two months as many shells as Sweden makes in a year.");
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      tellings: 2,
      documents: 2,
      first: { name: "early.txt" },
      last: { name: "late.txt" },
    });
    expect(claim?.first?.source).toContain("Berg");
  });

  it("are silent about what they do not tell, and in one order whatever theirs", () => {
    expect(told("Norway has ordered 12 ships.")).toEqual([]);
    const sentence = "Norway makes in two months as many shells as Sweden makes in a year.";
    const turned = answer(sentence, { record: NO_RECORD, today: "2026-01-01", entries: [...entries].reverse() });
    expect(turned.told).toEqual(told(sentence));
  });
});

describe("what was said is told as said", () => {
  it.each([
    ["Russia will produce 1,500 tanks in 2025.", "said"],
    ["NATO's economy is 25 times the size of Russia's.", "said"],
    ["NATO makes in three months the ammunition that Russia makes in a year.", "unsupported"],
    ["Russia did not spend $145.9 billion on defence in 2024.", "nothing-to-check"],
  ])("%s: %s", (sentence, standing) => {
    expect(only(sentence).standing).toBe(standing);
  });

  it("is not turned round by 'less than three months'", () => {
    const reading = only(
      "Russia makes in less than three months the ammunition that NATO makes in a year.",
      "2025-06-20",
    );
    expect(reading.said.some(({ outcome }) => outcome === "the same")).toBe(true);
  });
});

describe("members at a target, by edition and year", () => {
  it("does not take the year in which a target was set for the year of the count", () => {
    const reading = only("Most NATO members do not meet the 2 % target set in 2014.");
    expect(reading.standing).toBe("superseded");
    expect(reading.verdict).toContain("not of 2024 and 2025");
  });

  it("holds by the newest edition of a year", () => {
    const reading = only("In 2024, 18 of 32 NATO members met the 2 % target.");
    expect(reading.standing).toBe("differs");
    expect(reading.verdict).toContain("by the newest count it holds");
  });
});

describe("two figures of one producer", () => {
  it("are told apart by what they count or by their edition", () => {
    const france = only("France had 290 nuclear warheads in 2025.").verdict;
    expect(france).toMatch(/True by FAS \(military stockpile\), not by FAS \(stockpile and retired/);
    const russia = only("Russia's military spending grew by 41.9 % in real terms in 2024.").verdict;
    expect(russia).toContain("True by IISS (edition 2025), not by IISS (edition 2026) and SIPRI");
  });
});

describe("sources", () => {
  it("seen first-hand and seen in a report are not one", () => {
    const { sources } = ask(
      "NATO members spend 5 % of GDP on defence by 2035. Russia makes in three months the ammunition that NATO makes in a year.",
    );
    const press = sources.filter(({ title }) => title.includes("2025-06-05"));
    for (const { evidence, verified } of press) {
      const entries = evidence.flatMap((one) => knownFigures().filter(({ id }) => "cell" in one && id === one.cell));
      expect(entries.every((entry) => entry.verified === verified)).toBe(true);
    }
  });

  it("prices of another year contradict nobody", () => {
    expect(only("The United States will spend $980 billion on defence in 2025.").standing).toBe("nothing-to-check");
    expect(only("The United States will spend $845 billion on defence in 2025.").verdict).toContain("NATO");
  });
});
