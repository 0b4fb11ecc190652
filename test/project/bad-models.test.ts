/** Models that cannot be run: each is refused with its code, at its place, with what is wrong and what to do. */
import { describe, expect, test } from "vitest";
import { PlumblineError } from "../../src/core/error.ts";
import { buildGraph } from "../../src/project/graph/build.ts";
import { compile } from "../../src/project/graph/compile.ts";
import { interpret } from "../../src/project/graph/interpret.ts";
import { faultsOf, readModel } from "../../src/project/model/read.ts";
import { checkUnits, unitFaults } from "../../src/project/units/check.ts";

const GOOD = `title: Good
purpose: To be spoilt.
limits: [None.]
time: { from: 2024, to: 2035, step: 1, save: 1, unit: a }
dimensions: { member: [BE, DE] }
parameters:
  growth: { unit: 1/a, value: 0.03, allowed: [0, 0.1], rationale: a guess }
  base: { over: [member], unit: USD, value: { BE: 1, DE: 2 }, source: a yearbook }
stocks:
  gdp: { over: [member], unit: USD, initial: base, in: [gain], out: [] }
flows:
  gain:
    over: [member]
    unit: USD/a
    equation: gdp * growth
auxiliaries:
  tanks:
    unit: tank
    equation: 5 [tank]
  total: { unit: USD, equation: "sum(gdp[*])" }
lookups:
  effect: { unit: 1, x_unit: a, x: [0, 1], y: [0, 1] }
outputs: [total, gdp]
crossings:
  passes: { label: Passes, left: "gdp[BE]", right: "gdp[DE]" }
correlations: [{ between: [growth, "base[BE]"], rank: 0.5 }]
settings:
  slow: { label: Slow, about: Slow., set: { growth: 0.01 } }
examples:
  - { title: One, set: { growth: 0 }, expect: { "total@2035": 3, passes: never }, within: 0.001 }
`;

/** In the new text ¦ stands where the fault has to be told. */
interface Bad {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly code: string;
  readonly says: readonly string[];
}

const bad = (name: string, from: string, to: string, code: string, ...says: readonly string[]): Bad => ({
  name,
  old: from,
  new: to,
  code,
  says,
});

const NAME = "model-name";
const UNITS = "model-units";
const SHAPE = "model-malformed";
const MISSING = "model-missing";
const STEP = "model-step";

const NAMES: readonly Bad[] = [
  bad("unknown name", "gdp * growth\n", "gdp * ¦grwoth\n", NAME, '"grwoth" is no variable', 'is "growth" meant?'),
  bad("unknown function", "5 [tank]\n", "¦squareroot(5 [tank])\n", NAME, '"squareroot" is no function'),
  bad("function with a slip", "5 [tank]\n", "¦maxx(5 [tank])\n", NAME, 'is "max" meant?'),
  bad("variable called", "5 [tank]\n", '"¦total(3) * 5"\n', NAME, '"total" is a variable, not a function'),
  bad("table without x", "5 [tank]\n", "5 [tank] * ¦effect\n", NAME, "write effect(x)"),
  bad("unknown dimension", "gain:\n    over: [member]", "gain:\n    over: [¦membre]", NAME, 'is "member" meant?'),
  bad("unknown element", '"sum(gdp[*])"', '"¦gdp[FR]"', NAME, '"FR" is no element of "member"'),
  bad("no element chosen", '"sum(gdp[*])"', '"¦gdp"', NAME, "no element of"),
  bad("many for one", '"sum(gdp[*])"', '"¦gdp[*] + 0"', NAME, "stands for many", "sum, mean, min or max"),
  bad("subscript of a scalar", "5 [tank]\n", '"¦growth[BE] * 5"\n', NAME, "has no dimension"),
  bad("value for a stranger", "BE: 1, DE: 2", "BE: 1, DE: 2, ¦FR: 3", NAME, '"FR" is no element of member'),
  bad("declared twice", "  tanks:", "  ¦gdp:", NAME, '"gdp" is declared twice, first in line 10'),
  bad("name of a function", "  tanks:", "  ¦max:", NAME, '"max" is a function'),
  bad("name of the language", "  tanks:", "  ¦then:", NAME, "a word of the language"),
  bad("name that is there already", "  tanks:", "  ¦time:", NAME, "the time of this step"),
  bad("name of a prototype", "  tanks:", "  ¦constructor:", NAME, "cannot be a name"),
  bad("name with capitals", "  tanks:", "  ¦Tanks:", NAME, "small letters"),
  bad("dimension like a variable", "  tanks:", "  ¦member:", NAME, "twice"),
  bad("element twice", "member: [BE, DE]", "member: [BE, DE, ¦DE]", NAME, '"DE" stands twice'),
  bad("dimension twice", "gain:\n    over: [member]", "gain:\n    over: [member, ¦member]", NAME, "stands twice"),
  bad("unknown flow", "in: [gain]", "in: [¦gians]", NAME, '"gians" is no flow', "there is "),
  bad("stock as a flow", "in: [gain]", "in: [¦gdp]", NAME, '"gdp" is a stock and no flow'),
  bad("unknown output", "outputs: [total, gdp]", "outputs: [total, ¦gdpp]", NAME, 'is "gdp" meant?'),
  bad("lookup as an output", "outputs: [total, gdp]", "outputs: [¦effect, total, gdp]", NAME, "is a lookup"),
  bad("crossing of the unknown", 'left: "gdp[BE]"', 'left: "¦gdpp[BE]"', NAME, 'is "gdp" meant?'),
  bad("crossing of many", 'left: "gdp[BE]"', "left: ¦gdp", NAME, "a value for each member", "gdp[BE]"),
  bad("crossing of a stranger", 'left: "gdp[BE]"', 'left: "¦gdp[FR]"', NAME, '"FR" is no element'),
  bad("correlation with a stock", 'between: [growth, "base[BE]"]', 'between: [¦gdp, "base[BE]"]', NAME, "is a stock"),
  bad("setting of the unknown", "set: { growth: 0.01 }", "set: { ¦grwth: 0.01 }", NAME, 'is "growth" meant?'),
  bad("setting of a stock", "set: { growth: 0.01 }", "set: { ¦gdp: 0.01 }", NAME, "is a stock and no parameter"),
  bad("example of the unknown", '"total@2035": 3', '¦"totl@2035": 3', NAME, '"totl" is no'),
  bad("example of no crossing", "passes: never", "¦pases: never", NAME, 'is "passes" meant?'),
  bad("example of no output", '"total@2035": 3', '¦"tanks@2035": 3', NAME, '"tanks" is no output'),
];

const VALUES: readonly Bad[] = [
  bad("no value", "value: 0.03, ", "", MISSING, '"parameters.growth" has no value'),
  bad("an empty value", "value: 0.03", "value: ", MISSING, '"parameters.growth" has no value'),
  bad("no equation", "    equation: 5 [tank]\n", "", MISSING, '"auxiliaries.tanks" has no equation'),
  bad("no initial", "initial: base, ", "", MISSING, '"stocks.gdp" has no initial'),
  bad("no reason", ", rationale: a guess }", " }", MISSING, "neither a rationale nor a source"),
  bad("nothing for an element", "BE: 1, DE: 2", "BE: 1", MISSING, "has nothing for DE"),
  bad("PERT the wrong way", "value: 0.03", "¦value: { pert: [3, 2, 1] }", SHAPE, "[low, most likely, high]"),
  bad("PERT of two", "value: 0.03", "¦value: { pert: [1, 2] }", SHAPE, "pert takes low, mode, high, and has 2"),
  bad("unknown distribution", "value: 0.03", "¦value: { prt: [1, 2, 3] }", SHAPE, 'is "pert" meant?'),
  bad("two distributions", "value: 0.03", "¦value: { pert: [1, 2, 3], uniform: [1, 2] }", SHAPE, "one distribution"),
  bad("no number in it", "value: 0.03", "¦value: { uniform: [1, two] }", SHAPE, '"two" is no number'),
  bad("no value at all", "value: 0.03", "value: ¦three", SHAPE, '"three" is no value'),
  bad("decimal comma", "value: 0.03", 'value: "¦0,03"', SHAPE, '"0,03" is no value'),
  bad("spread of nothing", "value: 0.03", "¦value: { normal: [0.03, 0] }", SHAPE, "standard deviation 0"),
  bad("outside of the allowed", "value: 0.03", "value: ¦0.3", SHAPE, "lies outside of what is allowed"),
  bad("setting outside of it", "set: { growth: 0.01 }", "set: { growth: ¦7 }", SHAPE, "lies outside"),
  bad("allowed the wrong way", "allowed: [0, 0.1]", "¦allowed: [0.1, 0]", SHAPE, "write the lower end first"),
  bad("table that falls", "x: [0, 1]", "x: [1, ¦0]", SHAPE, "x has to rise"),
  bad("table with a gap", "y: [0, 1]", "¦y: [0]", SHAPE, "each x needs its y"),
  bad("a table for a scalar", "equation: 5 [tank]", "equation:\n      ¦BE: 5 [tank]", SHAPE, "say over:"),
  bad("not a number", "value: 0.03", "value: ¦.nan", SHAPE, "no finite number"),
  bad("infinity", "value: 0.03", "value: ¦-.inf", SHAPE, "no finite number"),
  bad("too large for a number", "value: 0.03", "value: ¦1e999", SHAPE, "no finite number"),
];

const EQUATIONS: readonly Bad[] = [
  bad("too few arguments", "5 [tank]\n", "¦max()\n", SHAPE, "max takes 1 to 64 arguments, not 0"),
  bad("too many arguments", "5 [tank]\n", "5 [tank] * ¦exp(1, 2)\n", SHAPE, "exp takes 1 arguments, not 2"),
  bad("half an equation", "5 [tank]\n", '"5 [tank] +¦"\n', SHAPE, "the end of the equation"),
  bad("an open bracket", "5 [tank]\n", '"(5 [tank]¦"\n', SHAPE, '")" is expected'),
  bad("two names in a row", "gdp * growth\n", "gdp ¦growth\n", SHAPE, '"growth" is not expected'),
  bad("a sign of no language", "gdp * growth\n", "gdp ¦& growth\n", SHAPE, '"&" is not expected'),
  bad("a number without end", "gdp * growth\n", "gdp * ¦1e999\n", SHAPE, "too large"),
  bad("then without if", "5 [tank]\n", "¦then 5 [tank]\n", SHAPE, "expected"),
  bad("a loop", "  tanks:", "  ¦spare: { unit: 1, equation: spare + 1 }\n  tanks:", "model-loop", "spare"),
];

const FITS: readonly Bad[] = [
  bad("unit clash", "gdp * growth\n", "gdp * growth ¦+ 5 [tank]\n", UNITS, "USD/a + tank", "convert"),
  bad("rate for an amount", "gdp * growth\n", "¦gdp\n", UNITS, '"gain" is declared in USD/a', "divide by a time"),
  bad("year without its unit", "5 [tank]\n", "if time ¦>= 2030 then 5 [tank] else 0\n", UNITS, "a >= 1", "its unit"),
  bad("flow in the wrong unit", "  gdp:", "  ¦gdp:", UNITS, 'a flow of "gdp" (USD) is in USD/a'),
  bad("no unit", "unit: tank", "unit: ¦5", SHAPE, "unit"),
  bad("words for a unit", "unit: tank", "unit: ¦main battle tank", UNITS, "join the words with _"),
  bad("no unit said", "    unit: tank\n", "", SHAPE, '"auxiliaries.tanks.unit" is missing'),
  bad("x in the wrong unit", "5 [tank]\n", "5 [tank] * effect(¦growth)\n", UNITS, "the x of effect is in a"),
  bad("like passes like", "  passes:", "  ¦passes:", UNITS, "compares USD with tank"),
];

const TIMES: readonly Bad[] = [
  bad(
    "step that does not divide",
    "step: 1, save: 1",
    "step: ¦2",
    STEP,
    "does not divide 2024 to 2035",
    "11/5 or 11/6",
    "or 1",
  ),
  bad("part of a year that does not", "step: 1, save: 1", "step: ¦0.3", STEP, "1/3"),
  bad("step longer than all", "step: 1, save: 1", "step: ¦20", STEP, "11 is the longest"),
  bad("no step", "step: 1, save: 1, ", "", STEP, "the step is missing"),
  bad("step of nothing", "step: 1, save: 1", "step: ¦0", STEP, "a length above 0"),
  bad("step backwards", "step: 1, save: 1", "step: ¦-1", STEP, "a length above 0"),
  bad("step in words", "step: 1, save: 1", "step: ¦monthly", STEP, "1/12"),
  bad("step by nought", "step: 1, save: 1", "step: ¦1/0", STEP, "a length above 0"),
  bad("saves between steps", "step: 1, save: 1", "step: 1, save: ¦1.5", STEP, "no whole number of steps"),
  bad("saves that miss the end", "step: 1, save: 1", "step: 1, save: ¦2", STEP, "does not divide"),
  bad("an end before the start", "to: 2035", "to: ¦2020", STEP, "give a later end"),
  bad("no unit of time", "save: 1, unit: a", "save: 1, unit: ¦year", STEP, '"year" is no unit of time'),
  bad("a time between saves", '"total@2035": 3', '¦"total@2030.5": 3', SHAPE, "no value is kept at 2030.5"),
  bad("a time after the end", '"total@2035": 3', '¦"total@2036": 3', SHAPE, "no value is kept at 2036"),
  bad("a value that is never", '"total@2035": 3', '¦"total@2035": never', SHAPE, "only a crossing"),
];

const SHAPES: readonly Bad[] = [
  bad("unknown key", "unit: tank", "unit: tank\n    ¦equaton: 5 [tank]", SHAPE, 'is "equation" meant?'),
  bad("unknown section", "outputs:", "¦outptus: [gdp]\noutputs:", SHAPE, 'is "outputs" meant?'),
  bad("key twice", "unit: tank", "unit: tank\n    ¦unit: tank", SHAPE, '"unit" stands here twice, first in line 18'),
  bad("no title", "title: Good\n", "", SHAPE, '"title" is missing'),
  bad("an empty title", "title: Good", "title: '¦'", SHAPE, '"title" is empty'),
  bad("no outputs", "outputs: [total, gdp]\n", "", SHAPE, '"outputs" is missing'),
  bad("no limits", "limits: [None.]", "¦limits: []", SHAPE, '"limits" is empty'),
  bad("limits that are no list", "limits: [None.]", "limits: ¦None.", SHAPE, "has to be a list"),
  bad("text for a number", "rank: 0.5", "rank: ¦half", SHAPE, "has to be a number"),
  bad("a rank above 1", "rank: 0.5", "rank: ¦1.5", SHAPE, "at most 1"),
  bad("three in a pair", 'between: [growth, "base[BE]"]', '¦between: [growth, "base[BE]", growth]', SHAPE, "between"),
  bad("a direction of no sort", 'right: "gdp[DE]" }', 'right: "gdp[DE]", direction: ¦sideways }', SHAPE, "up, down"),
  bad("examples that are no list", "examples:\n  - {", "¦examples: { x: {", SHAPE, "list"),
  bad("a variable that is no table", "  tanks:", "  x: ¦5\n  tanks:", SHAPE, "a table of keys"),
  bad(
    "an equation with commas in braces",
    "  tanks:",
    "  x: { unit: 1, equation: max(1, ¦2) }\n  tanks:",
    SHAPE,
    "in quotes",
  ),
  bad(
    "an equation with brackets in braces",
    "  tanks:",
    "  x: { unit: 1, equation: 5 ¦[1] }\n  tanks:",
    SHAPE,
    "in quotes",
  ),
  bad("an unknown key without a value", "outputs:", "¦examplse:\noutputs:", SHAPE, 'is "examples" meant?'),
  bad("an alias", "value: 0.03", "value: ¦*x", SHAPE, "*x repeats"),
  bad("an anchor with its alias", "limits: [None.]", "limits: &l [None.]\nsources: ¦*l", SHAPE, "*l repeats"),
  bad("a key __proto__", "  tanks:", "  ¦__proto__: { unit: 1 }\n  tanks:", SHAPE, "is no name"),
  bad("a tag", "value: 0.03", "value: ¦!!js/function 'x'", SHAPE, "tag"),
  bad("YAML 1.1", "title: Good", "%YAML 1.1\n---\ntitle: Good", SHAPE, "YAML 1.1"),
  bad("two documents", "limits: [None.]", "limits: [None.]\n¦---\na: 1", SHAPE, "multiple documents"),
  bad("a bracket left open", "outputs: [total, gdp]", "outputs: [total, gdp", SHAPE, "no YAML"),
  bad(
    "an actor of no table",
    "allowed: [0, 0.1]",
    "question: { actor: ¦Ruritania, measure: gdp, unit: USD }",
    SHAPE,
    "is no actor",
  ),
  bad(
    "a measure with a slip",
    "allowed: [0, 0.1]",
    "question: { actor: RU, measure: ¦gdpp, unit: USD }",
    SHAPE,
    'is "gdp" meant?',
  ),
  bad(
    "a day of no month",
    "allowed: [0, 0.1]",
    "question: { actor: RU, measure: gdp, unit: USD, from: ¦2024-02-31 }",
    SHAPE,
    "a day is written",
  ),
];

const TABLES = { NAMES, VALUES, EQUATIONS, FITS, TIMES, SHAPES };

/** What else has to change so that only the one thing is wrong. */
const ALSO: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "flow in the wrong unit": [
    ["unit: USD/a\n    equation: gdp * growth", "unit: USD\n    equation: gdp * growth * 1 [a]"],
  ],
  "like passes like": [['right: "gdp[DE]"', "right: tanks"]],
  "examples that are no list": [["within: 0.001 }", "within: 0.001 } }"]],
};

/** Everything that a run does before its first step. */
function refused(text: string): unknown {
  try {
    const model = readModel(text, "bad.yaml");
    buildGraph(model);
    checkUnits(model);
  } catch (error) {
    return error;
  }
  return undefined;
}

function spoilt({ name, old, new: now }: Bad): { readonly text: string; readonly where: string | undefined } {
  if (!GOOD.includes(old)) throw new Error(`the good model has no ${old}`);
  let text = GOOD.replace(old, () => now);
  for (const [from, to] of ALSO[name] ?? []) {
    if (!text.includes(from)) throw new Error(`the model has no ${from}`);
    text = text.replace(from, () => to);
  }
  const before = text.split("¦", 1)[0] ?? "";
  if (before === text) return { text, where: undefined };
  const lines = before.split("\n");
  return { text: text.replace("¦", ""), where: `bad.yaml:${lines.length}:${(lines.at(-1) ?? "").length + 1}` };
}

test("the model that is spoilt here is good", () => {
  expect(refused(GOOD)).toBeUndefined();
  const runs = [interpret, compile].map((program) =>
    program(buildGraph(readModel(GOOD, "good.yaml"))).run(
      [Float64Array.of(0), Float64Array.of(1), Float64Array.of(2)],
      [0],
      {
        from: 0,
        to: 1,
      },
    ),
  );
  expect(runs[0]?.times).toHaveLength(12);
});

describe.each(Object.entries(TABLES))("%s", (_, table) => {
  test.each(table.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    const { text, where } = spoilt(one);
    const error = refused(text);
    expect(error).toBeInstanceOf(PlumblineError);
    const { code, message, where: told } = error as PlumblineError;
    expect({ code, message }).toEqual({ code: one.code, message: expect.any(String) });
    for (const piece of one.says) expect(message).toContain(piece);
    if (where !== undefined) expect(told).toBe(where);
    expect(message.startsWith(`${told}: `)).toBe(true);
    expect(message).not.toContain("\n");
  });

  test.each(table.map((one) => [one.name, one] as const))("%s is one fault, not a list of them", (_name, one) => {
    const { text } = spoilt(one);
    const faults = faultsOf(text, "bad.yaml");
    const all = faults.length > 0 ? faults : unitFaults(readModel(text, "bad.yaml"));
    expect(all.map(({ message }) => message).slice(1)).toEqual([]);
  });
});

test("all faults of a file are found, in their order", () => {
  const several = GOOD.replace("purpose: To be spoilt.\n", "")
    .replace("value: 0.03", "value: three")
    .replace("equation: 5 [tank]", "equation: 5 [tank")
    .replace("in: [gain]", "in: [gian]")
    .replace('left: "gdp[BE]"', 'left: "gdp[FR]"');
  const faults = faultsOf(several.replace("5 [tank }", "5 + }"), "bad.yaml");
  expect(faults.map(({ code, where }) => `${code} ${where.split(":")[1]}`)).toEqual([
    "model-malformed 1",
    "model-malformed 6",
    "model-name 9",
    "model-malformed 18",
    "model-name 24",
  ]);
  expect(() => readModel(several.replace("5 [tank }", "5 + }"), "bad.yaml")).toThrow(/and 4 more: line 6, 9, 18, 24/);
});

describe("no model at all", () => {
  test.each([
    ["nothing", "", "the file is empty"],
    ["a comment", "# a model\n", "the file is empty"],
    ["a word", "model", "a table of keys"],
    ["a list", "- a\n- b", "a table of keys"],
    ["no variables", `${GOOD.slice(0, GOOD.indexOf("dimensions:"))}outputs: [x]\n`, '"x" is no value of this model'],
    ["a million characters", `title: ${"a".repeat(1_000_001)}`, "at most 1000000 are read"],
    ["brackets in brackets", `a: ${"[".repeat(100_000)}`, "too deep"],
    ["lists in lists", "- ".repeat(50_000), "too deep"],
    ["keys below keys", Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at % 1000)}a:`).join("\n"), "bad.yaml:"],
    [
      "a hundred thousand keys",
      Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join("\n"),
      "more than 50000 values",
    ],
    [
      "a bomb of aliases",
      `a: &a [x]\n${[..."bcdefghij"].map((name, at) => `${name}: &${name} [${`*${"abcdefghij"[at]},`.repeat(9)}]`).join("\n")}`,
      "repeats what stands elsewhere",
    ],
    ["a name without end", GOOD.replace("  tanks:", `  ${"t".repeat(100_000)}:`), "no YAML"],
    ["brackets of an equation", GOOD.replace("equation: 5 [tank]", `equation: "${"(".repeat(10_000)}"`), "deep"],
    ["an equation without end", GOOD.replace("equation: 5 [tank]", `equation: ${"1+".repeat(20_000)}1`), "20000"],
    ["a NUL", "title: a\u0000b", "bad.yaml:"],
  ])("%s", (_, text, says) => {
    const started = performance.now();
    const error = refused(text);
    expect(error).toBeInstanceOf(PlumblineError);
    expect((error as Error).message).toContain(says);
    expect((error as Error).message.length).toBeLessThan(2_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("a value that stops being a number in a run", () => {
  const text = GOOD.replace("5 [tank]\n", "5 [tank*a] / (time - 2030 [a])\n");
  const columns = [Float64Array.of(0.01, 0.01), Float64Array.of(1, 1), Float64Array.of(1, 1)];

  test.each([
    ["interpreted", interpret],
    ["compiled", compile],
  ] as const)("is told with its variable, time and draw: %s", (_, program) => {
    const run = () => program(buildGraph(readModel(text, "bad.yaml"))).run(columns, [0], { from: 0, to: 2 });
    expect(run).toThrow(expect.objectContaining({ code: "model-diverged" }));
    expect(run).toThrow(/tanks.*2030/);
  });
});
