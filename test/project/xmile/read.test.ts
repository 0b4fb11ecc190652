/** What XMILE 1.0 says, feature by feature, on texts of our own. */
import { describe, expect, it, test } from "vitest";
import { readXmile } from "../../../src/project/xmile/read.ts";
import { run } from "./run.ts";
import { aux, xmile } from "./text.ts";

/** The values of a variable at the save points. */
function valuesOf(text: string, name: string): readonly number[] | undefined {
  return run(readXmile(text, "test.xmile")).get(name);
}

const gf = (inner: string, attributes = ""): string => `<gf${attributes}>${inner}</gf>`;

describe("equations", () => {
  // The value of `x` at time 2; `two` is 2, `minus` is -9.9.
  test.each<[string, number]>([
    ["-2^2", -4],
    ["(-2)^2", 4],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["-2^-2", -0.25],
    ["- -3", 3],
    ["+.72", 0.72],
    ["3e-05 * 1E5", 3],
    ["14.", 14],
    ["4 - 5 + 6", 5],
    ["12 / 3 / 2", 2],
    ["2 + 3 * 4", 14],
    ["7 MOD 3", 1],
    ["-7 mod 3", 2],
    ["7 MOD -3", -2],
    ["2 * 7 mod 4", 2],
    ["1 < 2", 1],
    ["2 <= 1", 0],
    ["1 <> 2", 1],
    ["1 = 1 = 1", 1],
    ["3 > 2 > 1", 0],
    ["1 < 2 = 2 > 1", 1],
    ["NOT 0 + 1", 2],
    ["not 1 = 0", 1],
    ["NOT (1 AND 0)", 1],
    ["1 OR 1 AND 0", 1],
    ["5 and -1", 1],
    ["IF TIME = 2 THEN 1 ELSE 0", 1],
    ["if 0 then 1 else if 1 then 2 else 3", 2],
    ["1 + (IF 0 THEN 1 ELSE 2)", 3],
    ["IF_THEN_ELSE(two > 1, 10, 20)", 10],
    ["2 { two } * { times\nthree } 3", 6],
    ["TWO * Two", 4],
    ['"two" + two', 4],
    ['"A  Name With Blanks"', 5],
    ["a__name_with_blanks", 5],
    ['"name\\nin two lines"', 6],
    ['"with \\"quotes\\""', 7],
    ["$peso", 8],
    ["größe + GRÖSSE_2", 12],
    ["ABS(-3)", 3],
    ["INT(-9.9)", -10],
    ["INT(9.9)", 9],
    ["ROUND(-2.5)", -3],
    ["MAX(two, 5)", 5],
    ["MIN(two, 5, 1)", 1],
    ["SQRT(16)", 4],
    ["EXP(0)", 1],
    ["LN(EXP(3))", 3],
    ["LOG10(1000)", 3],
    ["SIN(PI / 2)", 1],
    ["COS(PI())", -1],
    ["TAN(0)", 0],
    ["ARCSIN(1) - PI/2", 0],
    ["ARCCOS(1)", 0],
    ["ARCTAN(1) * 4 - PI", 0],
    ["MIN(INF, 3)", 3],
    ["TIME", 2],
    ["DT", 1],
    ["STOPTIME - STARTTIME", 4],
    ["std.TIME + std.ABS(-1)", 3],
    ["SAFEDIV(1, 0)", 0],
    ["SAFEDIV(1, 0, 9)", 9],
    ["SAFEDIV(1, 4)", 0.25],
    ["1 // 0 + 6 // 3", 2],
    ["INIT(TIME + 7)", 7],
    ["PREVIOUS(TIME, -1)", 1],
    ["PREVIOUS(SELF, 1) * 2", 8],
    ["STEP(6, 2)", 6],
    ["STEP(6, 3)", 0],
    ["RAMP(2, 1)", 2],
    ["PULSE(20, 2)", 20],
    ["PULSE(20, 0, 2)", 20],
    ["PULSE(20, 0, 3)", 0],
    ["DELAY(TIME, 2, 50)", 0],
    ["DELAY(TIME, 3, 50)", 50],
    ["DELAY1(10, 5)", 10],
    ["DELAY3(10, 5)", 10],
    ["DELAYN(10, 5, 2)", 10],
    ["SMTH1(10, 5)", 10],
    ["SMTH3(10, 5, 10)", 10],
    ["SMTHN(10, 5, order)", 10],
    ["SMTH1(TIME, 1, 0)", 1],
    ["SMTH1(STEP(8, 0), 2, 0)", 6],
    ["TREND(100, 5)", 0],
    ["FORCST(100, 5, 10)", 100],
    ["table(1.5)", 15],
    ["LOOKUP(table, 1.5)", 15],
    ["curve(0.5)", 5],
    ["LOG(8, 2)", 3],
    ["SINWAVE(3, 8)", 3],
  ])("%s is %d", (equation, value) => {
    const text = xmile(
      [
        aux("x", equation),
        aux("two", "2"),
        aux("order", "4"),
        aux("A Name with blanks", "5"),
        aux("name\\nin two lines", "6"),
        aux("with \\&quot;quotes\\&quot;", "7"),
        aux("$peso", "8"),
        aux("Größe", "4"),
        aux("grösse 2", "8"),
        `<gf name="table"><xscale min="0" max="2"/><ypts>0,10,20</ypts></gf>`,
        aux("curve", "TIME", gf("<xpts>0,1</xpts><ypts>0,10</ypts>")),
      ].join("\n"),
    );
    expect(valuesOf(text, "x")?.[2]).toBeCloseTo(value, 12);
  });

  it("starts TREND from the trend that is given", () => {
    expect(valuesOf(xmile(aux("x", "TREND(100, 5, 0.1)")), "x")?.[0]).toBeCloseTo(0.1, 12);
    expect(valuesOf(xmile(aux("x", "FORCST(100, 5, 10, 0.1)")), "x")?.[0]).toBeCloseTo(200, 12);
  });

  it("reads DELAY1, DELAY3 and DELAYN as material delays of their order", () => {
    const text = xmile(
      [aux("one", "DELAY1(TIME, 3, 0)"), aux("three", "DELAY3(TIME, 3, 0)"), aux("same", "DELAYN(TIME, 3, 3, 0)")].join(
        "",
      ),
    );
    const [one, three, same] = ["one", "three", "same"].map((name) => valuesOf(text, name));
    // Stock of a first-order delay: s' = in − s/3.
    expect(one?.[3]).toBeCloseTo((0 * (2 / 3) ** 2 + 1 * (2 / 3) + 2) / 3, 12);
    expect(three).toEqual(same);
    expect(three).not.toEqual(one);
  });
});

describe("graphical functions", () => {
  const points = "<xpts>0,1,3</xpts><ypts>5,10,30</ypts>";
  test.each<[string, string, string, readonly number[]]>([
    ["continuous is the default and holds its ends", "", points, [5, 5, 10, 20, 30]],
    ["extrapolate goes on", ' type="extrapolate"', points, [0, 5, 10, 20, 30]],
    ["discrete is steps", ' type="discrete"', points, [5, 5, 10, 10, 30]],
    [
      "a scale spreads the points evenly",
      "",
      '<xscale min="-1" max="3"/><yscale min="0" max="9"/><ypts>0,8</ypts>',
      [0, 2, 4, 6, 8],
    ],
    ["other separators", "", '<xpts sep=" ">0 1 3</xpts><ypts sep=";">5; 10;30</ypts>', [5, 5, 10, 20, 30]],
  ])("%s", (_, type, inner, expected) => {
    expect(valuesOf(xmile(aux("x", "TIME - 1", gf(inner, type))), "x")).toEqual(expected);
  });

  it("can be named by a variable, or called by the name that it has inside of one", () => {
    const text = xmile(
      [
        aux("x", "TIME", '<gf name="Rising"/>'),
        aux("y", "rising(TIME + 1)"),
        aux("z", "TIME", gf("<xpts>0,4</xpts><ypts>0,40</ypts>", ' name="rising"')),
        `<flow name="f"><eqn>TIME</eqn>${gf("<xpts>0,4</xpts><ypts>4,0</ypts>")}</flow>`,
      ].join(""),
    );
    expect(["x", "y", "z", "f"].map((name) => valuesOf(text, name)?.[3])).toEqual([30, 40, 30, 1]);
  });

  it("is a function alone where the variable has no equation", () => {
    expect(
      valuesOf(xmile(`<aux name="t">${gf("<xpts>0,4</xpts><ypts>0,8</ypts>")}</aux>${aux("x", "t(TIME) + 1")}`), "x"),
    ).toEqual([1, 3, 5, 7, 9]);
  });
});

describe("stocks and flows", () => {
  const stock = (inner: string): string => `<stock name="s"><eqn>5</eqn>${inner}</stock>`;

  it("adds inflows and takes outflows, in quotation marks or not", () => {
    const text = xmile(
      `${stock('<inflow>"In Flow"</inflow><inflow> more </inflow><outflow>out_flow</outflow>')}<flow name="In flow"><eqn>3</eqn></flow>${aux("more", "TIME")}<flow name="out flow"><eqn>s / 5</eqn></flow>`,
    );
    expect(valuesOf(text, "s")?.slice(0, 3)).toEqual([5, 7, 9.6]);
  });

  it("starts from the start of what its equation names, and active starts count", () => {
    const text = xmile(
      `<stock name="s"><eqn>a + b</eqn></stock>${aux("a", "TIME + 1")}${aux("b", "TIME", "<init_eqn>45</init_eqn>")}`,
    );
    expect([valuesOf(text, "s"), valuesOf(text, "b")]).toEqual([
      [46, 46, 46, 46, 46],
      [0, 1, 2, 3, 4],
    ]);
  });

  const draining = (mark: string, top = ""): string =>
    xmile(`<stock name="s"><eqn>5</eqn><outflow>f</outflow>${mark}</stock><flow name="f"><eqn>2</eqn></flow>`, { top });
  const falling = (mark: string, top = ""): string =>
    xmile(`<stock name="s"><eqn>5</eqn><outflow>f</outflow></stock><flow name="f"><eqn>TIME - 2</eqn>${mark}</flow>`, {
      top,
    });

  test.each<[string, string, string, readonly number[]]>([
    ["a stock goes below nought", draining(""), "s", [5, 3, 1, -1, -3]],
    ["a non-negative one does not, its outflow is cut", draining("<non_negative/>"), "s", [5, 3, 1, 0, 0]],
    ["the outflow that was cut", draining("<non_negative/>"), "f", [2, 2, 1, 0, 0]],
    ["said to be false", draining("<non_negative> FALSE </non_negative>"), "s", [5, 3, 1, -1, -3]],
    ["said to be true", draining("<non_negative>TruE</non_negative>"), "s", [5, 3, 1, 0, 0]],
    ["of all stocks", draining("", "<behavior><stock><non_negative/></stock></behavior>"), "s", [5, 3, 1, 0, 0]],
    [
      "of all, and not of this one",
      draining("<non_negative>false</non_negative>", "<behavior><non_negative/></behavior>"),
      "s",
      [5, 3, 1, -1, -3],
    ],
    [
      "of all flows, not of stocks",
      draining("", "<behavior><flow><non_negative/></flow></behavior>"),
      "s",
      [5, 3, 1, -1, -3],
    ],
    [
      "the kind wins over the general",
      draining("", "<behavior><non_negative/><stock><non_negative>false</non_negative></stock></behavior>"),
      "s",
      [5, 3, 1, -1, -3],
    ],
    ["a flow goes both ways", falling(""), "f", [-2, -1, 0, 1, 2]],
    ["a non-negative flow does not", falling("<non_negative/>"), "f", [0, 0, 0, 1, 2]],
    ["of all flows", falling("", "<behavior><flow><non_negative/></flow></behavior>"), "f", [0, 0, 0, 1, 2]],
  ])("%s", (_, text, name, expected) => expect(valuesOf(text, name)).toEqual(expected));

  it("a model's behaviour wins over the file's", () => {
    const text = draining("", "<behavior><non_negative/></behavior>").replace(
      "<model>",
      "<model><behavior><non_negative>false</non_negative></behavior>",
    );
    expect(valuesOf(text, "s")).toEqual([5, 3, 1, -1, -3]);
  });
});

describe("simulation specifications", () => {
  const at = (specs: string): ReturnType<typeof readXmile>["time"] =>
    readXmile(xmile(aux("x", "TIME"), { specs }), "t.xmile").time;
  test.each<[string, string, Partial<ReturnType<typeof at>>]>([
    [
      "a step of one by default",
      "<sim_specs><stop>10</stop><start>0</start></sim_specs>",
      { steps: 10, unit: "1", saveEvery: 1 },
    ],
    [
      "a step",
      '<sim_specs time_units="Months"><start>1</start><stop>2</stop><dt>0.125</dt></sim_specs>',
      { start: 1, stop: 2, steps: 8, unit: "mo" },
    ],
    [
      "a reciprocal step",
      '<sim_specs time_units="Year"><start>0</start><stop>2</stop><dt reciprocal="true">32</dt></sim_specs>',
      { steps: 64, unit: "a" },
    ],
    [
      "a step with few digits",
      "<sim_specs><start>0</start><stop>10</stop><dt>0.3333333</dt></sim_specs>",
      { steps: 30 },
    ],
    [
      "how often to keep",
      '<sim_specs isee:save_interval="0.5"><start>0</start><stop>2</stop><dt>0.25</dt></sim_specs>',
      { steps: 8, saveEvery: 2 },
    ],
    [
      "how often to keep, as an element",
      "<sim_specs><start>0</start><stop>2</stop><dt>0.25</dt><savestep>1</savestep></sim_specs>",
      { saveEvery: 4 },
    ],
    [
      "Euler's method to fall back on",
      '<sim_specs method="gear, Euler"><start>0</start><stop>2</stop></sim_specs>',
      { steps: 2 },
    ],
  ])("%s", (_, specs, expected) => expect(at(specs)).toMatchObject(expected));

  it("the model's win over the file's, one by one", () => {
    const text = xmile(aux("x", "TIME")).replace("<model>", "<model><sim_specs><stop>8</stop><dt>2</dt></sim_specs>");
    expect(readXmile(text, "t.xmile").time).toMatchObject({ start: 0, stop: 8, steps: 4 });
  });

  it("another method is the same where nothing that a stock keeps changes", () => {
    const specs = '<sim_specs method="RK4"><start>0</start><stop>2</stop></sim_specs>';
    expect(
      valuesOf(
        xmile(
          `<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>2 * 3</eqn></flow>${aux("x", "TIME ^ 2 + s")}`,
          { specs },
        ),
        "x",
      ),
    ).toEqual([1, 8, 17]);
  });
});

describe("arrays", () => {
  const dimensions =
    '<dimensions><dim name="Place"><elem name="Boston"/><elem name="LA"/></dim><dim name="N" size="3"/></dimensions>';
  const over = (...names: readonly string[]): string =>
    `<dimensions>${names.map((name) => `<dim name="${name}"/>`).join("")}</dimensions>`;
  const text = xmile(
    [
      aux("rate", "2", over("place")),
      `<aux name="each">${over("Place")}<element subscript="LA"><eqn>20</eqn></element><element subscript="boston"><eqn>10</eqn></element></aux>`,
      `<aux name="grid">${over("Place", "N")}${[1, 2].flatMap((a) => [1, 2, 3].map((b) => `<element subscript="${a}, ${b}"><eqn>${a * 10 + b} + 0 * TIME</eqn></element>`)).join("")}</aux>`,
      `<stock name="held">${over("Place")}<eqn>each * 2</eqn><inflow>filled[Place]</inflow></stock>`,
      `<flow name="filled">${over("Place")}<eqn>each[Place] * rate + N_is[2]</eqn></flow>`,
      aux("N is", "N * 100", over("N")),
      aux("distance", "SQRT(Place^2 + N^2)", over("Place", "N")),
      aux("turned", "grid", over("N", "Place")),
      aux("row sum", "SUM(grid[Place, *])", over("Place")),
      aux("picked", "each[LA] + each[1] + grid[Boston, 3] + Place.LA"),
      aux(
        "all",
        "SUM(grid) + MAX(each) + MIN(each, 3) + MEAN(each[*]) + SIZE(grid) + SIZE(grid[Boston, *]) + SUM(each[Place])",
      ),
      `<aux name="shaped">${over("Place")}<element subscript="Boston"><gf><xpts>0,4</xpts><ypts>0,4</ypts></gf></element><element subscript="LA"><gf><xpts>0,4</xpts><ypts>0,40</ypts></gf></element><eqn>TIME</eqn></aux>`,
    ].join("\n"),
    { top: dimensions },
  );

  test.each<[string, number]>([
    ["rate[la]", 2],
    ["each[boston]", 10],
    ["held[la]", 40 + 240],
    ["filled[boston]", 220],
    ["n_is[3]", 300],
    ["distance[la,3]", Math.sqrt(13)],
    ["grid[la,3]", 23],
    ["turned[3,la]", 23],
    ["row_sum[la]", 66],
    ["picked", 20 + 10 + 13 + 2],
    ["all", 11 + 12 + 13 + 21 + 22 + 23 + 20 + 3 + 15 + 6 + 3 + 30],
    ["shaped[boston]", 1],
    ["shaped[la]", 10],
  ])("%s is %d after one step", (name, value) => expect(valuesOf(text, name)?.[1]).toBeCloseTo(value, 12));
});

describe("files", () => {
  it("are read whatever the namespace and its prefix; other namespaces are passed over", () => {
    const text = `<x:xmile xmlns:x="http://www.systemdynamics.org/XMILE" level="3" xmlns:v="urn:vendor"><x:sim_specs><x:start>0</x:start><x:stop>1</x:stop></x:sim_specs>
<v:secret><x:model/></v:secret><x:model><x:variables><x:aux name="a"><x:eqn><![CDATA[IF 1 < 2 THEN 3 ELSE 4]]></x:eqn><v:queue/></x:aux><v:aux name="b"/></x:variables></x:model></x:xmile>`;
    expect(valuesOf(text, "a")).toEqual([3, 3]);
  });

  it("tell where they come from among the limits of the model, and no more of units", () => {
    const model = readXmile(
      xmile(aux("a", "1", "<units>people/Month</units><doc> What it is. </doc>"), {
        header: "<name>My model</name><caption>Why.</caption>",
      }),
      "dir/My model.xmile",
    );
    expect(model).toMatchObject({
      id: "My model",
      file: "My model.xmile",
      title: "My model",
      purpose: "Why.",
      outputs: ["a"],
    });
    expect(model.limits).toEqual([expect.stringContaining("By hand, Someone")]);
    expect(model.variables[0]).toMatchObject({
      name: "a",
      about: "What it is.",
      role: "parameter",
      value: { all: { kind: "fixed", value: 1 } },
    });
    expect(model.variables[0]?.unit).toBeUndefined();
  });

  it("of Vensim have INT and MOD go towards nought, and say so", () => {
    const text = xmile(`${aux("i", "INT(-9.9)")}${aux("m", "-9.9 MOD 3")}`).replace("Someone", "Ventana Systems, Inc.");
    expect(valuesOf(text, "i")?.[0]).toBe(-9);
    expect(valuesOf(text, "m")?.[0]).toBeCloseTo(-0.9, 12);
    expect(readXmile(text, "t.xmile").limits.join(" ")).toContain("towards nought");
  });

  it("in which a variable has no end tag are read, and the model says so", () => {
    const text = xmile('<flow name="f"><eqn>3</eqn><stock name="s"><eqn>1</eqn><inflow>f</inflow></stock>');
    expect(valuesOf(text, "s")).toEqual([1, 4, 7, 10, 13]);
    expect(readXmile(text, "t.xmile").limits.join(" ")).toContain('<flow name="f"> of line 6 has no end tag');
  });

  it("may name variables as our own equations name time", () => {
    const text = xmile([aux("start", "5"), aux("step", "start + STARTTIME + 1"), aux("a[b]", "step")].join(""));
    expect([valuesOf(text, "start_")?.[0], valuesOf(text, "step_")?.[0], valuesOf(text, "a(b)")?.[0]]).toEqual([
      5, 6, 6,
    ]);
  });
});
