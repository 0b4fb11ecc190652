import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, claimId } from "../../src/core/claim.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { type StatementCase, telling } from "./build.ts";

type Input = ReturnType<typeof telling>;

function claimsOf(...inputs: readonly Input[]): readonly Claim[] {
  const reconciler = createReconciler();
  for (const { document, statements } of inputs) reconciler.add(document, statements);
  return reconciler.result();
}

const relations = (claim: Claim | undefined) => claim?.members.map(({ relation }) => relation).join(" ");

const windows = (
  item: string | undefined,
  low: number,
  bound: "=" | ">" | "<" = "=",
): Omit<StatementCase, "quote"> => ({
  comparison: {
    of: { form: "windows", low, bound },
    left: { actor: "RU", measure: "production", ...(item && { item }), windowMonths: 3 },
    right: { actor: "NATO", measure: "production", windowMonths: 12 },
  },
});

const tanks = (value: number, more: object = {}): Omit<StatementCase, "quote"> => ({
  quantities: [
    {
      value,
      unit: "tank",
      subject: "RU",
      measure: "production",
      item: "tank",
      from: "2025-01-01",
      to: "2025-12-31",
      ...more,
    },
  ],
});

describe("two figures of one thing in a sentence", () => {
  const both = {
    quantities: [...(tanks(1500).quantities ?? []), ...(tanks(125, { quote: "125" }).quantities ?? [])],
  };

  test("are two claims: a part, a rise or a month is no rival of the whole", () => {
    const claims = claimsOf(telling("Russia built 1,500 tanks in 2025, about 125 a month.", both));
    expect(claims.map(({ members }) => relations({ members } as Claim))).toEqual(["same", "same"]);
    expect(claims.map(({ key }) => key.value).sort()).toEqual(["", "125"]);
  });

  test("leave the whole open to rivals, and the part to its repeats", () => {
    const claims = claimsOf(
      telling("Russia built 1,500 tanks in 2025, about 125 a month.", both, { published: "2025-06-01" }),
      telling("Russia built 1,150 tanks in 2025.", tanks(1150), { published: "2025-06-02" }),
      telling("In 2025 Russia built 1,500 tanks, 125 a month.", both, { published: "2025-06-03" }),
    );
    expect(claims.map((claim) => relations(claim)).sort()).toEqual(["same changed same", "same same"]);
  });
});

describe("figures", () => {
  test("the same figure of the same thing is one claim", () => {
    const claims = claimsOf(
      telling("Russia will build 1,500 tanks this year.", tanks(1500), { published: "2025-06-09" }),
      telling("This year 1,500 tanks leave Russian works.", tanks(1500), { published: "2025-07-01" }),
    );
    expect(claims).toHaveLength(1);
    expect(relations(claims[0])).toBe("same same");
    expect(claims[0]?.key).toEqual({
      form: "figure",
      actor: "RU",
      measure: "production",
      item: "tank",
      period: "2025-01-01/2025-12-31",
      value: "",
    });
  });

  test("an unknown period is assumed to agree, and the reason says so", () => {
    const claims = claimsOf(
      telling("Russia will build 1,500 tanks in 2025.", tanks(1500)),
      telling("Russia is to build 1,500 tanks.", {
        quantities: [{ value: 1500, unit: "tank", subject: "RU", measure: "production", item: "tank" }],
      }),
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.members.map(({ reason }) => reason).join()).toMatch(/assumed to agree .*: period/);
  });

  test.each([
    ["another value of the same variable has changed", tanks(1500), tanks(150), 1],
    ["another period is another claim", tanks(1500), tanks(1500, { from: "2024-01-01", to: "2024-12-31" }), 2],
    ["another actor is another claim", tanks(1500), tanks(1500, { subject: "UA" }), 2],
    ["another measure is another claim", tanks(1500), tanks(1500, { measure: "loss" }), 2],
    [
      "a more general thing of the same number is another claim",
      tanks(1500),
      tanks(1500, { item: "armoured vehicle" }),
      2,
    ],
    ["purchasing power is not market money", money({ price: "market" }), money({ price: "purchasing-power" }), 2],
    ["money of unknown basis is assumed to be meant", money({ price: "market" }), money({}), 1],
    ["another currency is another claim", money({}), money({ unit: "RUB" }), 2],
  ])("%s", (_name, a, b, count) => {
    const claims = claimsOf(
      telling("The first report has a figure.", a),
      telling("The second report has one as well.", b),
    );
    expect(claims).toHaveLength(count);
  });

  test("a rival value is a member that has changed, never the same", () => {
    const [claim] = claimsOf(
      telling("Russia will build 1,500 tanks this year.", tanks(1500), { published: "2025-06-09" }),
      telling("Russia will build 150 tanks this year.", tanks(150), { published: "2025-06-10" }),
    );
    expect(relations(claim)).toBe("same changed");
    expect(claim?.members[1]?.differences[0]).toMatchObject({ part: "value" });
  });

  test("two periods of one value leave a telling without a period alone", () => {
    const undated = { quantities: [{ value: 1500, unit: "tank", subject: "RU", measure: "production", item: "tank" }] };
    expect(
      claimsOf(
        telling("In 2025 it was 1,500.", tanks(1500)),
        telling("In 2024 it was 1,500.", tanks(1500, { from: "2024-01-01", to: "2024-12-31" })),
        telling("Russia builds 1,500.", undated),
      ),
    ).toHaveLength(3);
  });
});

function money(more: object): Omit<StatementCase, "quote"> {
  const quantity = {
    value: 145.9e9,
    unit: "USD",
    subject: "RU",
    measure: "military-spending",
    from: "2024-01-01",
    to: "2024-12-31",
  };
  return { quantities: [{ ...quantity, ...more }] };
}

describe("ratios", () => {
  test("three months against a year: the windows are parts of the comparison", () => {
    const input = telling("Russia makes in three months what NATO makes in a year.", {
      ...windows("ammunition", 4),
      quantities: [
        { value: 3, unit: "mo", quote: "three months" },
        { value: 1, unit: "a", quote: "a year" },
      ],
    });
    const claims = claimsOf(input);
    expect(claims.map(({ key }) => key)).toEqual([
      { form: "ratio", actor: "NATO/RU", measure: "production", item: "ammunition", period: "", value: "x" },
    ]);
  });

  test.each([
    ["the thing generalised is broader", windows("arms", 4), "same broader"],
    ["the thing left out is broader", windows(undefined, 4), "same broader"],
    ["more than is stronger", windows("ammunition", 4, ">"), "same stronger"],
    ["another ratio has changed", windows("ammunition", 12), "same changed"],
    ["a ratio on the other side of one is opposed", windows("ammunition", 0.8), "same opposed"],
  ])("%s", (_name, other, expected) => {
    const [claim] = claimsOf(
      telling("Russia makes as much ammunition in three months as NATO in a year.", windows("ammunition", 4), {
        published: "2025-02-14",
      }),
      telling("Elsewhere it was told in another way.", other, { published: "2025-06-09" }),
    );
    expect(relations(claim)).toBe(expected);
  });

  test("the two sides may stand in either order", () => {
    const turned: Omit<StatementCase, "quote"> = {
      comparison: {
        of: { form: "windows", low: 0.25 },
        left: { actor: "NATO", measure: "production", item: "ammunition" },
        right: { actor: "RU", measure: "production", item: "ammunition" },
      },
    };
    const claims = claimsOf(
      telling("One way round.", windows("ammunition", 4)),
      telling("The other way round.", turned),
    );
    expect(claims.map(relations)).toEqual(["same same"]);
  });

  test("a multiple of the windows is one ratio, their product", () => {
    const { document, statements } = telling(
      "They make three times as much in three months as the others in a year.",
      windows("ammunition", 4),
    );
    const [statement] = statements;
    const [comparison] = statement?.comparisons ?? [];
    if (!statement || !comparison) throw new Error("the case has no comparison");
    const reconciler = createReconciler();
    const times = { ...comparison, form: "times" as const, low: 3, high: 3 };
    reconciler.add(document, [{ ...statement, comparisons: [times, comparison] }]);
    const plain = telling("As much in three months as in a year.", windows("ammunition", 4), {
      published: "2025-01-01",
    });
    reconciler.add(plain.document, plain.statements);
    const [claim] = reconciler.result();
    expect(relations(claim)).toBe("same changed");
    expect(claim?.members[1]?.differences[0]).toEqual({ part: "value", from: "RU = 4 × NATO", to: "RU = 12 × NATO" });
  });

  test("plus 400 per cent and five-fold are one claim in one statement and across statements", () => {
    const growth = { subject: "NATO", measure: "holding-growth", item: "air defence system", change: "up" as const };
    const claims = claimsOf(
      telling("A five-fold increase in air defence, plus 400 per cent, is needed.", {
        quantities: [
          { value: 5, unit: "1", quote: "five-fold", ...growth },
          { value: 400, unit: "%", quote: "400 per cent", ...growth },
        ],
      }),
      telling("Air defence has to grow by 400 %.", { quantities: [{ value: 400, unit: "%", ...growth }] }),
      telling("Europe has to add 400 %.", { quantities: [{ value: 400, unit: "%", ...growth, subject: "Europe" }] }),
    );
    expect(claims.map((claim) => claim.members.length)).toEqual([3]);
    expect(relations(claims[0])?.split(" ").sort().join(" ")).toBe("narrower same same");
  });
});

describe("frames", () => {
  const macron = { source: "Emmanuel Macron", frame: { actor: "FR", act: "extend", object: "umbrella" } };

  test("the same thing in nearly the same words is one claim", () => {
    const claims = claimsOf(
      telling("France offered to extend its nuclear umbrella to its European neighbours.", macron),
      telling("Paris offered its neighbours to extend the French nuclear umbrella.", macron),
    );
    expect(claims.map((claim) => claim.members.length)).toEqual([2]);
  });

  test.each([
    ["few words in common", "France sends a frigate to its European neighbours.", macron],
    [
      "another actor",
      "Britain offered to extend its nuclear umbrella to its European neighbours.",
      { frame: { actor: "GB" } },
    ],
    [
      "denied",
      "France did not offer to extend its nuclear umbrella to its neighbours.",
      { frame: { actor: "FR", polarity: "-" as const } },
    ],
  ])("not one claim: %s", (_name, text, of) => {
    const claims = claimsOf(
      telling("France offered to extend its nuclear umbrella to its European neighbours.", macron),
      telling(text, of),
    );
    expect(claims).toEqual([]);
  });
});

describe("members", () => {
  test("stand in order of date, undated last", () => {
    const [claim] = claimsOf(
      telling("Undated: 1,500 tanks.", tanks(1500)),
      telling("Late: 1,500 tanks.", tanks(1500), { published: "2025-07-31" }),
      telling("Early: 1,500 tanks.", tanks(1500), { published: "2025-06-09" }),
    );
    expect(claim?.members.map(({ quote }) => quote.split(":")[0])).toEqual(["Early", "Late", "Undated"]);
  });

  test("origins are counted, not mentions: a surname, an anonymous source and a narrator add none", () => {
    const [claim] = claimsOf(
      telling("One: 1,500 tanks.", { ...tanks(1500), source: "Mark Rutte" }),
      telling("Two: 1,500 tanks.", { ...tanks(1500), source: "Rutte" }),
      telling("Three: 1,500 tanks.", { ...tanks(1500), source: "officials", anonymous: true }),
      telling("Four: 1,500 tanks.", tanks(1500)),
      telling("Five: 1,500 tanks.", { ...tanks(1500), source: "SIPRI" }),
    );
    expect(claim?.members).toHaveLength(5);
    expect(claim?.origins).toBe(2);
  });

  test("a copy of an agency's text goes back to the agency", () => {
    const story =
      "Moscow plans to build a good many tanks in the coming year. The works in the Urals run in three shifts, and " +
      "1,500 tanks are to leave them by December, though storage yards are said to be emptying fast.";
    const of = { ...tanks(1500) };
    const reconciler = createReconciler();
    for (const [text, document] of [
      [story, { role: "agency" as const, outlet: "Agency A", published: "2025-06-01" }],
      [`${story} `, { outlet: "Daily B", published: "2025-06-02" }],
      [`${story}  `, { outlet: "Daily C", published: "2025-06-03" }],
    ] as const) {
      const { document: made, statements } = telling(text, of, document);
      reconciler.add(made, statements);
    }
    const [claim] = reconciler.result();
    expect(claim?.members.map(({ origin }) => (origin.known === "unknown" ? null : origin.value))).toEqual([
      "Agency A",
      "Agency A",
      "Agency A",
    ]);
    expect(claim?.origins).toBe(1);
    expect(reconciler.copies().size).toBe(2);
    const original = claim?.members[0]?.document;
    expect(claim?.members.map(({ copyOf }) => copyOf)).toEqual([undefined, original, original]);
  });

  test("the longest run of words of two documents is found", () => {
    const [claim] = claimsOf(
      telling("He said that the works will roll out 1,500 tanks this year alone.", tanks(1500)),
      telling("Sources hold: the works will roll out 1,500 tanks before winter.", tanks(1500)),
    );
    expect(claim?.sharedWording).toBe("the works will roll out 1,500 tanks");
  });
});

describe("order of adding", () => {
  const one = fc.record({
    item: fc.constantFrom("tank", "tank+new", "armoured vehicle", undefined),
    measure: fc.constantFrom("production", "loss", undefined),
    subject: fc.constantFrom("RU", "NATO", "Europe", undefined),
    value: fc.constantFrom(4, 40, 400),
    to: fc.constantFrom("2024-12-31", "2025-12-31", undefined),
    form: fc.constantFrom("figure", "ratio", "growth", "frame"),
    source: fc.constantFrom("Mark Rutte", "Rutte", undefined),
    published: fc.constantFrom("2025-01-01", "2025-06-01", undefined),
    words: fc.subarray(["north", "fleet", "carrier", "sails", "harbour", "winter", "storm"], { minLength: 2 }),
  });

  function build(seed: typeof one extends fc.Arbitrary<infer T> ? T : never, index: number): Input {
    const { item, measure, subject, value, to, form, source, published, words } = seed;
    const parts = {
      ...(item && { item }),
      ...(measure && { measure }),
      ...(subject && { subject }),
      ...(to && { to }),
    };
    const of: Omit<StatementCase, "quote"> =
      form === "ratio"
        ? windows(item, value)
        : form === "frame"
          ? { frame: { ...(subject && { actor: subject }) } }
          : {
              quantities: [
                { value, unit: form === "growth" ? "%" : "tank", change: form === "growth" ? "up" : "none", ...parts },
              ],
            };
    const text = `${words.join(" ")} ${index}.`;
    return telling(text, { ...of, ...(source && { source }) }, { ...(published && { published }) });
  }

  const corpus = fc.array(one, { minLength: 1, maxLength: 14 }).map((seeds) => seeds.map(build));

  test("does not matter", () => {
    fc.assert(
      fc.property(corpus, fc.func(fc.integer()), (inputs, rank) => {
        const shuffled = inputs.map((input, i) => ({ input, at: rank(i) })).sort((a, b) => a.at - b.at);
        expect(JSON.stringify(claimsOf(...shuffled.map(({ input }) => input)))).toBe(
          JSON.stringify(claimsOf(...inputs)),
        );
      }),
      { numRuns: 120 },
    );
  });

  test("nor do documents that came and went, nor results asked for in between", () => {
    fc.assert(
      fc.property(corpus, corpus, fc.array(fc.boolean()), (inputs, passing, asks) => {
        const staying = new Set(inputs.map(({ document }) => document.id));
        const reconciler = createReconciler();
        for (const { document, statements } of passing) reconciler.add(document, statements);
        for (const [i, { document, statements }] of inputs.entries()) {
          if (asks[i]) reconciler.result();
          reconciler.add(document, statements);
        }
        if (asks[0]) reconciler.result();
        for (const { document } of passing) if (!staying.has(document.id)) reconciler.remove(document.id);
        expect(JSON.stringify(reconciler.result())).toBe(JSON.stringify(claimsOf(...inputs)));
      }),
      { numRuns: 120 },
    );
  });

  test("no proposition stands in two claims, and ids are never shared", () => {
    fc.assert(
      fc.property(corpus, (inputs) => {
        const claims = claimsOf(...inputs);
        const members = claims.flatMap((claim) => claim.members.map(({ proposition }) => JSON.stringify(proposition)));
        expect(new Set(members).size).toBe(members.length);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        for (const { id, key } of claims) expect(id).toBe(claimId(key));
      }),
    );
  });

  test("every claim has one telling that the others are measured against, and it is the same as itself", () => {
    fc.assert(
      fc.property(corpus, (inputs) => {
        for (const { members } of claimsOf(...inputs)) {
          const bases = members.filter(({ reason }) => reason.startsWith("the plainest telling"));
          expect(bases.map(({ relation, differences }) => [relation, differences])).toEqual([["same", []]]);
          const against = members.map((member) => (member.against === undefined ? member : members[member.against]));
          expect(new Set(against)).toEqual(new Set(bases));
        }
      }),
    );
  });

  test("an unchanged claim is the same object as before", () => {
    const reconciler = createReconciler();
    const a = telling("Russia builds 1,500 tanks.", tanks(1500));
    const b = telling("Ukraine has lost 300 guns.", {
      quantities: [{ value: 300, unit: "gun", subject: "UA", measure: "loss", item: "gun" }],
    });
    reconciler.add(a.document, a.statements);
    const [before] = reconciler.result();
    reconciler.add(b.document, b.statements);
    expect(reconciler.result()).toContain(before);
  });
});
