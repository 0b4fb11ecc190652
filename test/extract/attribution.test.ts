import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** What each statement of a text says, and who is made to say it; "-" for the narrator. */
const said = (text: string): string[] =>
  statementsOf(text).map((statement) => `${statement.source?.name ?? "-"}: ${statement.quote}`);

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a reporting verb with that",
    "Finance Minister Anna Weiss warned that the fund could run dry.",
    ["Anna Weiss: Finance Minister Anna Weiss warned that the fund could run dry."],
  ],
  [
    "a pronoun takes the last name that fits",
    "Finance Minister Anna Weiss met General Paul Kerr. She said that the fund is empty.",
    ["-: Finance Minister Anna Weiss met General Paul Kerr.", "Anna Weiss: the fund is empty."],
  ],
  [
    "reporting words after what is said",
    "The plant will close in May, General Paul Kerr said on Monday.",
    ["Paul Kerr: The plant will close in May, General Paul Kerr said on Monday."],
  ],
  [
    "a request inside what is said has no speaker of its own",
    "Spain will receive half of what it has asked for, said Marta Klein, a fellow at the forum.",
    ["Marta Klein: Spain will receive half of what it has asked for, said Marta Klein, a fellow at the forum."],
  ],
  [
    "a study is said by its author",
    "According to a study by the Vilnius Institute, the wall would hold.",
    ["Vilnius Institute: the wall would hold."],
  ],
  [
    "who spoke a quotation of several sentences is told where it ends",
    "General Paul Kerr said it was cold.\n\n“They fire all day and all night. We do not fire at all,” said Marta Lind, a gunner.",
    [
      "Paul Kerr: General Paul Kerr said it was cold.",
      "Marta Lind: They fire all day and all night.",
      "Marta Lind: We do not fire at all",
    ],
  ],
  [
    "a short sentence that lies in a quotation whole",
    "“They spend $2 billion. We spend $1 billion,” Marta Lind said.",
    ["Marta Lind: They spend $2 billion.", "Marta Lind: We spend $1 billion"],
  ],
  [
    "after “told” stands who was told",
    "“The depots are empty this winter,” the official, who asked not to be named, told reporters.",
    ["official: The depots are empty this winter"],
  ],
  [
    "reporting words with a time at the end",
    "Norway built 40 ships in 2024, NATO said last week.",
    ["NATO: Norway built 40 ships in 2024, NATO said last week."],
  ],
  [
    "a pronoun takes nobody whose two capitals stand after an article",
    "Finance Minister Anna Weiss met General Paul Kerr. The Northern Dwarf woke up. He said that the fund is empty.",
    ["-: Finance Minister Anna Weiss met General Paul Kerr.", "Paul Kerr: the fund is empty."],
  ],
  [
    "a pronoun takes the last name, also one without an office",
    "Finance Minister Mark Lind met the envoys. Elbridge Osei opened the depot. He said that the fund is empty.",
    [
      "-: Finance Minister Mark Lind met the envoys.",
      "-: Elbridge Osei opened the depot.",
      "Elbridge Osei: the fund is empty.",
    ],
  ],
  [
    "a name with several small words in it",
    "Minister Rosa van der Berg said that the harbour is shut.",
    ["Rosa van der Berg: the harbour is shut."],
  ],
  [
    "they are what the sentence names in the plural",
    "Kyiv confirmed that it was cold. Eastern plants bought 40 shells; they had planned to buy 50.",
    ["Kyiv: Kyiv confirmed that it was cold.", "-: Eastern plants bought 40 shells", "-: they had planned to buy 50."],
  ],
  [
    "that a speaker keeps his name back is no statement",
    "The depots are empty, an official said, asking that his name be withheld.",
    ["official: The depots are empty, an official said"],
  ],
  [
    "letters before a number name a thing, and nobody who speaks",
    "Poland bought 32 F-16 jets in 2003 and says they will fly until 2040.",
    ["-: Poland bought 32 F-16 jets in 2003", "-: says they will fly until 2040."],
  ],
  [
    "what is promised in an infinitive ends with its clause",
    "Poland promised in June to buy 300 tanks by 2030; Sweden ordered 44 tanks in March.",
    ["Poland: Poland promised in June to buy 300 tanks by 2030", "-: Sweden ordered 44 tanks in March."],
  ],
  [
    "a verb that looks like a plural, before that",
    "The director, Anna Weiss, doubts that the wall would hold.",
    ["Anna Weiss: the wall would hold."],
  ],
  [
    "what others expected is a measure, no report",
    "Norway built the ships faster than its neighbours expected.",
    ["-: Norway built the ships faster than its neighbours expected."],
  ],
  [
    "a participle goes on for the same speaker",
    "General Paul Kerr said the depots are full, adding that the plants run at night.",
    ["Paul Kerr: General Paul Kerr said the depots are full", "Paul Kerr: adding that the plants run at night."],
  ],
  [
    "a subject of its own before a participle",
    "The army moved, with General Paul Kerr warning that the river may rise soon.",
    ["-: The army moved", "Paul Kerr: General Paul Kerr warning that the river may rise soon."],
  ],
  [
    "a noun of speech",
    "General Paul Kerr’s warning that the river could rise came late.",
    ["Paul Kerr: General Paul Kerr’s warning that the river could rise came late."],
  ],
  [
    "a light verb and a noun of speech",
    "Defence officials have raised alarms about the empty depots.",
    ["Defence officials: Defence officials have raised alarms about the empty depots."],
  ],
  [
    "according to, first and last",
    "According to General Paul Kerr, the depots are full. The plants are idle, according to Anna Weiss.",
    ["Paul Kerr: the depots are full.", "Anna Weiss: The plants are idle, according to Anna Weiss."],
  ],
  [
    "a surname takes the full name",
    "General Paul Kerr spoke in Oslo. Kerr denied that the depots are empty.",
    ["-: General Paul Kerr spoke in Oslo.", "Paul Kerr: Kerr denied that the depots are empty."],
  ],
  [
    "an office takes the name of its holder",
    "NATO Secretary General Mark Olsen arrived. The NATO chief urged members to spend more.",
    ["-: NATO Secretary General Mark Olsen arrived.", "Mark Olsen: The NATO chief urged members to spend more."],
  ],
  [
    "two who speak as one",
    "Governor Anna Weiss and Minister Paul Kerr indicated that the reserves are shrinking.",
    ["Anna Weiss; Paul Kerr: the reserves are shrinking."],
  ],
  [
    "a state speaks",
    "Moscow denies that its plants depend on imports.",
    ["Moscow: Moscow denies that its plants depend on imports."],
  ],
  [
    "the narrator's verbs of pointing are no speech",
    "Recent exports highlight the strength of the industry in Poland.",
    ["-: Recent exports highlight the strength of the industry in Poland."],
  ],
  [
    "the owner of a thing does not speak",
    "Moscow’s output claims the largest share of the market.",
    ["-: Moscow’s output claims the largest share of the market."],
  ],
];

describe("who says what", () => {
  test.each(CASES)("%s", (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("quotations", () => {
  test("words in quotation marks are direct, their frame is dropped", () => {
    const [statement, ...rest] = statementsOf(
      "“We need more shells before winter,” stated Anna Weiss, the army’s head.",
    );
    expect(rest).toEqual([]);
    expect(statement).toMatchObject({ quote: "We need more shells before winter", direct: true });
    expect(statement?.source?.name).toBe("Anna Weiss");
  });

  test("a quotation that stands alone goes on with the speaker before it", () => {
    const found = statementsOf("“The depots are empty,” General Paul Kerr said. “Nobody will fill them for us.”");
    expect(found.map((statement) => [statement.quote, statement.source?.name, statement.direct])).toEqual([
      ["The depots are empty", "Paul Kerr", true],
      ["Nobody will fill them for us.", "Paul Kerr", true],
    ]);
  });

  test("the occasion of a speech is an event of its own", () => {
    const found = statementsOf("In a speech at the War College, General Paul Kerr declared: “The war is coming back.”");
    expect(found.map((statement) => statement.kind)).toContain("event");
    expect(found[0]?.quote).toBe("In a speech at the War College, General Paul Kerr declared");
  });

  test("a term in quotation marks stays in its sentence", () => {
    const [statement] = statementsOf("The general called the plan “serious enough” to warrant a new brigade.");
    expect(statement?.direct).toBe(true);
  });
});

describe("sources without a name", () => {
  test.each([
    ["A senior official said that the depots are empty.", true, false],
    ["Experts say that the depots are empty.", true, true],
    ["Intelligence assessments project that Russia will build 900 tanks.", true, true],
    ["NATO says that the depots are empty.", false, true],
    ["Anna Weiss said that the depots are empty.", false, false],
  ])("%s", (text, anonymous, collective) => {
    expect(statementsOf(text)[0]?.source).toMatchObject({ anonymous, collective });
  });

  test("one of an unknown number is named", () => {
    const [statement] = statementsOf(
      "Experts, including Anna Weiss from the War College, say that the depots are empty.",
    );
    expect(statement?.source).toMatchObject({ name: "Anna Weiss", anonymous: false, collective: true });
  });
});
