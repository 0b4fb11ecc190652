import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import type { CivilDate } from "../../src/core/date.ts";
import { groupBy } from "../../src/core/order.ts";
import { stated } from "../../src/core/part.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { type StatementCase, telling } from "./build.ts";

type Input = ReturnType<typeof telling>;

function claimOf(...inputs: readonly Input[]): Claim {
  const reconciler = createReconciler();
  for (const { document, statements } of inputs) reconciler.add(document, statements);
  const [claim] = reconciler.result();
  if (!claim) throw new Error("no claim");
  return claim;
}

/** Each edge in words: quote → quote, what shows it, how the order is known, what changed. */
function edges(claim: Claim): readonly string[] {
  const name = (at: number) => claim.members[at]?.quote.split(" ")[0];
  return (claim.lineage?.edges ?? []).map(
    ({ from, to, by, order, changes }) =>
      `${name(from)} > ${name(to)}: ${by}, ${order}${changes.map(({ part }) => `, ${part}`).join("")}`,
  );
}

/** All that a telling goes back to. */
function reach(found: NonNullable<Claim["lineage"]>["edges"], start: number): ReadonlySet<number> {
  const back = new Set([start]);
  for (const at of back) for (const { from, to } of found) if (to === at) back.add(from);
  return back;
}

const shells = (more: Omit<StatementCase, "quote"> = {}, value = 1200): Omit<StatementCase, "quote"> => ({
  quantities: [
    {
      value,
      unit: "shell",
      subject: "NO",
      measure: "production",
      item: "shell",
      from: "2025-01-01",
      to: "2025-12-31",
    },
  ],
  ...more,
});

/** A telling by Anna Keller, to whom the text gives an office. */
function spoken(text: string, role: string, published: CivilDate): Input {
  const { document, statements } = telling(text, shells({ source: "Anna Keller" }), { published });
  return {
    document,
    statements: statements.map(({ source, ...one }) => ({
      ...one,
      source: source && { ...source, role: stated(role) },
    })),
  };
}

describe("where a telling came from", () => {
  test.each<[string, Input[], string[]]>([
    [
      "the same person, named in full and by the surname",
      [
        telling("One: Norway makes 1,200 shells.", shells({ source: "Anna Keller" }), { published: "2025-03-01" }),
        telling("Two: Norway is making 1,200 shells.", shells({ source: "Keller" }), { published: "2025-03-04" }),
      ],
      ["One: > Two:: speaker, dated"],
    ],
    [
      "an outlet that is named as the source",
      [
        telling("One: Norway makes 1,200 shells.", shells(), { published: "2025-03-01", outlet: "The Fjord Herald" }),
        telling("Two: 1,200 Norwegian shells.", shells({ source: "Fjord Herald" })),
      ],
      ["One: > Two:: credit, implied, attribution"],
    ],
    [
      "an outlet that is named in passing",
      [
        telling("One: Norway makes 1,200 shells.", shells(), { published: "2025-03-01", outlet: "Fjord Herald" }),
        telling("Two: 1,200 shells a year, the Fjord Herald found.", shells(), { published: "2025-03-01" }),
      ],
      ["One: > Two:: credit, implied"],
    ],
    [
      "eight words in a row",
      [
        telling("One: the works in the north made 1,200 shells in all.", shells(), { published: "2025-03-01" }),
        telling("Two: the works in the north made 1,200 shells, it is said.", shells(), { published: "2025-03-09" }),
      ],
      ["One: > Two:: wording, dated"],
    ],
    [
      "the same departure from the claim",
      [
        telling("One: Norway makes 1,200 shells.", shells({ source: "Anna Keller" }), { published: "2025-03-01" }),
        telling("Also: Norway is making 1,200 shells.", shells({ source: "Keller" }), { published: "2025-03-01" }),
        telling("Again: Norwegians make 1,200 shells.", shells({ source: "Keller" }), { published: "2025-03-01" }),
        telling("Two: 12,000 Norwegian shells.", shells({}, 12000), { published: "2025-03-02" }),
        telling("Three: of shells there are 12,000.", shells({}, 12000), { published: "2025-03-03" }),
      ],
      ["Two: > Three:: deviation, dated"],
    ],
    [
      "nothing",
      [
        telling("One: Norway makes 1,200 shells.", shells(), { published: "2025-03-01" }),
        telling("Two: 1,200 shells.", shells()),
      ],
      ["One: > Two:: unknown, unknown"],
    ],
    [
      "words in quotation marks that became the narrator's",
      [
        telling("One: 1,200 shells.", shells({ source: "Anna Keller", direct: true }), { published: "2025-03-01" }),
        telling("Two: Norway makes 1,200 shells.", shells({ source: "Keller" }), { published: "2025-03-01" }),
      ],
      ["One: > Two:: speaker, same-day, quotation"],
    ],
  ])("%s", (_, inputs, expected) => {
    expect(edges(claimOf(...inputs))).toEqual(expect.arrayContaining(expected));
    expect(edges(claimOf(...inputs))).toHaveLength(inputs.length - 1);
  });

  test.each<[string, Input[], string[]]>([
    [
      "the day's news: a narrator's words on the day after a named person's, before older ones that are more alike",
      [
        telling("One: in Oslo Norway makes 1,200 shells.", shells({ source: "Anna Keller" }), {
          published: "2025-03-01",
        }),
        telling("Two: it is 1,200, she has shown.", shells({ source: "Keller" }), { published: "2025-06-01" }),
        telling("Three: 1,200 shells are made in Oslo.", shells(), { published: "2025-06-02" }),
      ],
      ["One: > Two:: speaker, dated", "Two: > Three:: news, dated, attribution"],
    ],
    [
      "the same person in two offices that nobody holds at once",
      [
        spoken(
          "One: defence minister Anna Keller said that Norway makes 1,200 shells.",
          "defence minister",
          "2025-03-01",
        ),
        spoken("Two: Prime Minister Anna Keller said that Norway makes 1,200 shells.", "Prime Minister", "2025-03-02"),
      ],
      ["One: > Two:: speaker, dated, speaker"],
    ],
    [
      "a name before a colon that other tellings name as the speaker",
      [
        telling("One: Norway makes 1,200 shells.", shells({ source: "Anna Keller" }), { published: "2025-03-01" }),
        telling("Keller: Norway now makes as many as 1,200.", shells(), { published: "2025-06-01" }),
        telling("Three: 1,200 shells are made.", shells(), { published: "2025-06-01" }),
      ],
      ["One: > Keller:: speaker, dated", "Keller: > Three:: news, same-day, attribution"],
    ],
    [
      "a word before a colon that names nobody",
      [
        telling("One: Norway makes 1,200 shells.", shells({ source: "Anna Keller" }), { published: "2025-03-01" }),
        telling("Exclusive: Norway now makes as many as 1,200.", shells(), { published: "2025-06-01" }),
      ],
      ["One: > Exclusive:: unknown, dated, attribution"],
    ],
    [
      "the same person in one office, spelt in two ways",
      [
        spoken(
          "One: defence minister Anna Keller said that Norway makes 1,200 shells.",
          "defence minister",
          "2025-03-01",
        ),
        spoken(
          "Two: Defense Minister Anna Keller said that Norway makes 1,200 shells.",
          "Norwegian Defense Minister",
          "2025-03-02",
        ),
      ],
      ["One: > Two:: speaker, dated"],
    ],
  ])("%s", (_, inputs, expected) => {
    expect(edges(claimOf(...inputs))).toEqual(expect.arrayContaining(expected));
  });

  test("a headline has it from the words quoted below it", () => {
    const text =
      "Norway makes 1,200 shells a year\n\n“Norway makes 1,200 shells a year,” said Anna Keller, the defence minister.";
    const reconciler = createReconciler();
    const document = documentFromText(text, { name: "a.txt" });
    reconciler.add(document, extract(document, languageOf("en")));
    const claim = reconciler.result().find(({ key }) => key.measure === "production");
    expect(claim?.lineage?.edges.map(({ by, order }) => `${by} ${order}`)).toEqual(["document implied"]);
    const edge = claim?.lineage?.edges[0];
    expect(claim?.members[edge?.from ?? -1]?.source).toBe("Anna Keller");
    expect(edge?.changes).toContainEqual({ part: "quotation", from: "quoted", to: "asserted" });
  });
});

describe("a telling that came from two", () => {
  const ratio = (more: object): Omit<StatementCase, "quote"> => ({
    comparison: {
      of: { form: "windows", low: 4, ...more },
      left: { actor: "NO", measure: "production", item: "shell" },
      right: { actor: "DK", measure: "production", item: "shell" },
    },
  });
  const of = (item: string, low: number): Omit<StatementCase, "quote"> => ({
    comparison: {
      of: { form: "windows", low },
      left: { actor: "NO", measure: "production", item },
      right: { actor: "DK", measure: "production", item },
    },
  });

  test("words of both, each giving eight that the other has not", () => {
    const north = "the works in the far north have made more than ever";
    const south = "while those on the coast wait for powder from abroad";
    const claim = claimOf(
      telling(`One: ${north}: 1,200 shells.`, shells(), { published: "2025-03-01" }),
      telling(`Two: 1,200 shells, ${south}.`, shells(), { published: "2025-03-02" }),
      telling(`Three: ${north}, 1,200 shells, ${south}.`, shells(), { published: "2025-03-09" }),
    );
    const found = claim.lineage?.edges.filter(({ to }) => claim.members[to]?.quote.startsWith("Three"));
    expect(found?.map(({ by, words }) => `${by}: ${words}`).sort()).toEqual([
      `wording: 1,200 shells, ${south}`,
      `wording: ${north}, 1,200 shells`,
    ]);
    expect(found?.map(({ gives }) => gives)).toEqual([undefined, []]);
  });

  test("the figure of the one and the thing of the other, with what changed from each", () => {
    const claim = claimOf(
      telling("One: it is four times as many shells.", of("ammunition", 4), { published: "2025-03-01" }),
      telling("Also: so it is four times.", of("ammunition", 4), { published: "2025-03-01" }),
      telling("Again: and four times it is.", of("ammunition", 4), { published: "2025-03-01" }),
      telling("Two: it is forty times as many.", of("ammunition", 40), { published: "2025-03-03" }),
      telling("Three: of weapons four times as many.", of("arms", 4), { published: "2025-03-04" }),
      telling("Four: weapons, forty times over.", of("arms", 40), { published: "2025-03-09" }),
    );
    const found = claim.lineage?.edges.filter(({ to }) => claim.members[to]?.quote.startsWith("Four")) ?? [];
    expect(found.map(({ from }) => claim.members[from]?.quote.split(":")[0])).toEqual(["Two", "Three"]);
    expect(found.map(({ by }) => by)).toEqual(["deviation", "deviation"]);
    expect(found.map(({ changes }) => changes.map(({ part }) => part))).toEqual([["item"], ["value"]]);
    expect(found.map(({ gives }) => gives)).toEqual([undefined, ["item"]]);
  });

  test("a named speaker does not take a figure from a paper", () => {
    const claim = claimOf(
      telling("One: it is so.", { source: "Anna Keller", ...ratio({}) }, { published: "2025-03-01" }),
      telling("Also: so it is.", { source: "Anna Keller", ...ratio({}) }, { published: "2025-03-01" }),
      telling("Two: it is forty times as many.", ratio({ low: 40 }), { published: "2025-03-03" }),
      telling("Three: she says forty.", { source: "Anna Keller", ...ratio({ low: 40 }) }, { published: "2025-03-09" }),
    );
    const found = claim.lineage?.edges.filter(({ to }) => claim.members[to]?.quote.startsWith("Three")) ?? [];
    expect(found.map(({ by }) => by)).toEqual(["speaker"]);
  });
});

describe("who said it first", () => {
  const dated = telling("One: Norway makes 1,200 shells.", shells({ source: "Anna Keller" }), {
    published: "2025-03-01",
    outlet: "Fjord Herald",
  });
  test.each<[string, Input[], object]>([
    [
      "all have a day",
      [dated, telling("Two: 1,200 shells.", shells(), { published: "2025-03-02" })],
      { member: 0, order: "dated", undated: 0 },
    ],
    [
      "one without a day may be older",
      [dated, telling("Two: 1,200 shells.", shells())],
      { order: "unknown", undated: 1 },
    ],
    [
      "one without a day names where it has it from",
      [dated, telling("Two: 1,200 shells.", shells({ source: "Fjord Herald" }))],
      { member: 0, order: "implied", undated: 0 },
    ],
  ])("%s", (_, inputs, expected) => {
    expect(claimOf(...inputs).lineage?.first).toMatchObject(expected);
  });
});

describe("what does not fit", () => {
  test("a telling older than the one that it credits", () => {
    const claim = claimOf(
      telling("One: Norway makes 1,200 shells.", shells(), { published: "2025-03-05", outlet: "Fjord Herald" }),
      telling("Two: 1,200 shells, as the Fjord Herald wrote.", shells(), { published: "2025-03-01" }),
    );
    expect(claim.lineage?.doubts).toMatchObject([{ kind: "before-its-origin", member: 0, with: 1 }]);
  });

  test("a narrator's telling older than the only speech that it resembles", () => {
    const words = "Norway makes 1,200 shells a year in its northern works";
    const claim = claimOf(
      telling(`${words}.`, shells(), { published: "2025-03-01" }),
      telling(`${words} now.`, shells({ source: "Anna Keller" }), { published: "2025-03-05" }),
    );
    expect(claim.lineage?.doubts).toMatchObject([{ kind: "before-its-like", member: 0, with: 1 }]);
  });
});

describe("what to fetch", () => {
  test("the words of a speaker whom nobody gives first hand", () => {
    const quoted = telling("One: 1,200 shells.", shells({ source: "Anna Keller", direct: true }), {
      published: "2025-03-01",
    });
    const wanted = claimOf(quoted).lineage?.wanted;
    expect(wanted).toEqual([
      {
        origin: "Anna Keller",
        member: 0,
        says: "the full text or recording of what Anna Keller said, told here first on 2025-03-01",
      },
    ]);
  });

  test("nothing when a first-hand document is there", () => {
    const speech = telling("One: 1,200 shells.", shells({ source: "Anna Keller" }), { role: "primary" });
    expect(claimOf(speech).lineage?.wanted).toEqual([]);
  });
});

describe("properties", () => {
  const day = fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined });
  const one = fc.record({
    day,
    source: fc.constantFrom(undefined, "Anna Keller", "Keller", "Per Lund"),
    value: fc.constantFrom(1200, 12000),
    direct: fc.boolean(),
  });
  const made = (
    list: readonly { day?: number | undefined; source?: string | undefined; value: number; direct: boolean }[],
  ) =>
    list.map(({ day: of, source, value, direct }, at) =>
      telling(
        `Number ${at}: it is ${value} shells.`,
        shells({ direct, ...(source === undefined ? {} : { source }) }, value),
        of === undefined
          ? {}
          : { published: `2025-03-${String(of).padStart(2, "0")}` as `${number}-${number}-${number}` },
      ),
    );

  test("no order of adding shows, nothing comes from itself or from a later day, no origin is told twice", () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (list) => {
        const inputs = made(list);
        const claim = claimOf(...inputs);
        expect(claimOf(...[...inputs].reverse()).lineage).toEqual(claim.lineage);
        const found = claim.lineage?.edges ?? [];
        expect(new Set(found.map(({ from, to }) => `${from} ${to}`)).size).toBe(found.length);
        expect(Math.max(0, ...[...groupBy(found, ({ to }) => to).values()].map((list) => list.length))).toBeLessThan(4);
        expect(found.filter(({ gives }, at) => gives === undefined && found[at - 1]?.to === found[at]?.to)).toEqual([]);
        for (const { from, to, days } of found) {
          expect(reach(found, from)).not.toContain(to);
          expect(from).not.toBe(to);
          expect(days ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("it survives being stored as text", () => {
    const claim = claimOf(
      ...made([
        { value: 1200, direct: false },
        { day: 2, value: 12000, source: "Keller", direct: true },
      ]),
    );
    expect(JSON.parse(JSON.stringify(claim)).lineage).toEqual(claim.lineage);
  });

  test("a claim told ten thousand times costs about ten times one told a thousand times", () => {
    const time = (count: number) => {
      const reconciler = createReconciler();
      for (const { document, statements } of made(
        Array.from({ length: count }, (_, at) => ({
          day: (at % 28) + 1,
          value: at % 7 === 0 ? 12000 : 1200,
          direct: false,
        })),
      ))
        reconciler.add(document, statements);
      const start = performance.now();
      const [claim] = reconciler.result();
      expect(claim?.lineage?.traced).toBe(256);
      return performance.now() - start;
    };
    time(500);
    expect(time(10_000)).toBeLessThan(40 * Math.max(5, time(1000)));
  });
});

interface Node {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
}

describe.skipIf(!hasShared("lineage", "ammunition.json"))("one claim as thirteen outlets carried it", () => {
  const file = sharedPath("lineage", "ammunition.json");
  const nodes: readonly Node[] = file ? JSON.parse(readFileSync(file, "utf8")).nodes : [];

  function told(only: (id: string) => boolean = () => true, more: readonly Node[] = []) {
    const reconciler = createReconciler();
    const names = new Map<string, string>();
    const statements = new Map<string, ReturnType<typeof extract>>();
    for (const { id, date, text } of [...nodes.filter((node) => only(node.id)), ...more]) {
      const document = documentFromText(date ? `${date}\n\n${text}` : text, { name: id });
      names.set(document.id, id);
      const found = extract(document, languageOf("en"));
      statements.set(id, found);
      reconciler.add(document, found);
    }
    const claims = reconciler.result();
    const main = claims.find(({ key }) => key.form === "ratio" && key.item === "ammunition" && key.actor === "NATO/RU");
    const tellings = [...(main?.members ?? []), ...(main?.lineage?.linked ?? [])];
    const nameOf = (at: number) => names.get(tellings[at]?.document ?? "") ?? "";
    return { claims, main, nameOf, names, statements };
  }

  test.each([
    ["n1", 4, 4, "="],
    ["n2", 4, 4, "="],
    ["n3", 4, 5, "="],
    ["n4", 4, 4, "="],
    ["n5", 4, 4, ">"],
    ["n6", 4, 4, "="],
    ["n7", 4, 4, "="],
    ["n9", 12, 12, "="],
    ["n10", 4, 4, ">"],
    ["n12", 1, 1, "<"],
  ])("%s: Russian output is %d to %d times (%s)", (id, low, high, bound) => {
    const found = (told((one) => one === id).statements.get(id) ?? []).flatMap(({ comparisons }) => comparisons);
    const isTurned = (actor: unknown) => JSON.stringify(actor).includes('"NATO"');
    const ratios = found.map(({ left, ...one }) =>
      isTurned(left.actor)
        ? {
            low: 1 / one.high,
            high: 1 / one.low,
            bound: { "=": "=", ">": "<", "<": ">" }[one.bound as "=" | ">" | "<"],
          }
        : { low: one.low, high: one.high, bound: one.bound },
    );
    expect(ratios).toEqual([{ low, high, bound }]);
  });

  test.each([
    ["n1", 20],
    ["n7", 20],
    ["n8", 25],
  ])("%s: the economy is %d times as large", (id, times) => {
    const found = (told((one) => one === id).statements.get(id) ?? []).flatMap(({ quantities }) => quantities);
    const economy = found.filter(({ measure }) => measure.known !== "unknown" && measure.value === "gdp-ratio");
    expect(economy.map(({ low, subject }) => [low, subject.known === "unknown" ? "" : subject.value])).toEqual([
      [times, "NATO"],
    ]);
  });

  test("rival ratios are told apart: what changed stands on the telling", () => {
    const { main, nameOf } = told();
    const relations = Object.fromEntries((main?.members ?? []).map(({ relation }, at) => [nameOf(at), relation]));
    expect(relations).toMatchObject({
      n1: "same",
      n2: "same",
      n4: "same",
      n7: "same",
      n5: "stronger",
      n10: "stronger",
      n6: "broader",
      n12: "opposed",
    });
    expect(relations).not.toHaveProperty("n9");
    expect(relations.n3).not.toBe("same");
  });

  test("output is not set against capacity, nor rounds against all ammunition", () => {
    const { main, names, statements } = told();
    expect(main?.members.map(({ document }) => names.get(document))).not.toContain("n11");
    const rounds = (statements.get("n11") ?? []).flatMap(({ quantities }) => quantities);
    const read = rounds.map(({ measure, subject }) =>
      [measure, subject].map((part) => (part.known === "unknown" ? "" : part.value)),
    );
    expect(read).toEqual([
      ["production", "RU"],
      ["production", "RU"],
      ["capacity", ""],
    ]);
  });

  test("the object dropped, the speaker dropped, the limit raised stand on the edges", () => {
    const { main, nameOf } = told();
    const changed = Object.fromEntries(
      (main?.lineage?.edges ?? []).map(({ to, changes }) => [
        nameOf(to),
        changes.map(({ part, to: now }) => `${part} ${now}`),
      ]),
    );
    expect(changed.n6).toContain("item not said");
    expect(changed.n5).toContain("bound >");
    expect(changed.n3).toContain("attribution the narrator");
    expect(nameOf(main?.lineage?.first.member ?? -1)).toBe("n1");
  });

  test("a telling that does not say who makes it is linked, as assumed, and never merged", () => {
    const { claims, main, names } = told();
    const [linked, ...more] = main?.lineage?.linked ?? [];
    expect(more).toEqual([]);
    expect(names.get(linked?.document ?? "")).toBe("n9");
    expect(linked).toMatchObject({ relation: "linked", value: "not said = 12 × NATO" });
    expect(linked?.reason).toContain("RU is assumed");
    const own = claims.find(({ members }) => members.some(({ document }) => names.get(document) === "n9"));
    expect(own?.apart?.nearest.map(({ claim, candidates }) => [claim, candidates])).toEqual([[main?.id, ["RU"]]]);
  });

  test("a headline of the day has it from the speech of the day", () => {
    const { main, nameOf } = told();
    const from = main?.lineage?.edges.filter(({ to }) => nameOf(to) === "n3");
    expect(from?.map((edge) => `${nameOf(edge.from)} ${edge.by} ${edge.order}`)).toEqual(["n2 news same-day"]);
  });

  test("'three times' became 'several times' on the day, from the interview that does not say who", () => {
    const { main, nameOf } = told();
    const edges = main?.lineage?.edges.map((edge) => ({ ...edge, from: nameOf(edge.from), to: nameOf(edge.to) }));
    expect(edges).toContainEqual(expect.objectContaining({ from: "n9", to: "n10", by: "news", order: "same-day" }));
    // The same speaker before: four times.
    expect(edges).toContainEqual(expect.objectContaining({ from: "n2", to: "n9", by: "speaker", order: "dated" }));
  });

  test("the economy of 20 and that of 25 stand beside one another, with the part that differs", () => {
    const { claims } = told();
    const economies = claims.filter(({ key }) => key.measure === "gdp");
    expect(economies.map(({ key }) => key.value)).toEqual(["20 x", "25 x"]);
    const parts = economies.map(({ apart }) => apart?.nearest.map((miss) => miss.parts));
    expect(parts).toEqual([
      [[{ part: "value", here: "20 x", there: "25 x" }]],
      [[{ part: "value", here: "25 x", there: "20 x" }]],
    ]);
  });

  test("the office is wrong beside a text that names it, and the time is dropped", () => {
    const right: Node = {
      id: "right",
      text: "Russia builds 1,500 tanks this year, NATO Secretary General Mark Rutte said on Monday.",
    };
    const { claims, names } = told(() => true, [{ ...right, date: "2025-06-09" }]);
    const tanks = claims.filter(({ key }) => key.item === "tank");
    expect(tanks).toHaveLength(1);
    const edge = tanks[0]?.lineage?.edges[0];
    expect([edge?.from, edge?.to].map((at) => names.get(tanks[0]?.members[at ?? -1]?.document ?? ""))).toEqual([
      "right",
      "n13",
    ]);
    expect(edge?.changes).toContainEqual({
      part: "speaker",
      from: "NATO Secretary General",
      to: "Dutch prime minister",
    });
    expect(edge?.changes.map(({ part }) => part)).toContain("period");
  });

  test("a telling dated before the speech that it resembles cannot come from it", () => {
    const { main, nameOf } = told((id) => id === "n4" || id === "n7");
    const doubts = main?.lineage?.doubts.map((doubt) => `${nameOf(doubt.member)} before ${nameOf(doubt.with)}`);
    expect(doubts).toEqual(["n7 before n4"]);
    const all = told();
    const from = all.main?.lineage?.edges.find(({ to }) => all.nameOf(to) === "n7")?.from ?? -1;
    expect(["n1", "n2"]).toContain(all.nameOf(from));
  });
});
