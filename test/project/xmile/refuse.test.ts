/** What cannot be done as the standard has it is refused by name, with its place; broken and hostile files too. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type ErrorCode, PlumblineError } from "../../../src/core/error.ts";
import { readXmile } from "../../../src/project/xmile/read.ts";
import { aux, xmile } from "./text.ts";

function fault(text: string): PlumblineError {
  try {
    readXmile(text, "dir/bad.xmile");
  } catch (error) {
    if (error instanceof PlumblineError) return error;
    throw error;
  }
  throw new Error("it was read");
}

const stock = (inner: string): string => `<stock name="s"><eqn>5</eqn>${inner}</stock>`;
const grid = '<dimensions><dim name="D"><elem name="A"/><elem name="B"/></dim></dimensions>';
const over = '<dimensions><dim name="D"/></dimensions>';
const array = `<aux name="a">${over}<eqn>1</eqn></aux>`;

describe("what is not done is refused by name", () => {
  test.each<[string, string, ErrorCode, RegExp]>([
    ...["RANDOM(0, 1)", "NORMAL(5, 1)", "LOGNORMAL(1, 2)", "POISSON(3)", "EXPRND(8)"].map(
      (call): [string, string, ErrorCode, RegExp] => [
        call,
        xmile(aux("x", call)),
        "model-unsupported",
        new RegExp(`the function ${call.split("(")[0]} draws at random`),
      ],
    ),
    ["RANK", xmile(aux("x", "RANK(a, 1)") + array, { top: grid }), "model-unsupported", /RANK works on arrays/],
    ["STDDEV", xmile(aux("x", "STDDEV(a)") + array, { top: grid }), "model-unsupported", /STDDEV works on arrays/],
    [
      "a program's own function",
      xmile(aux("x", "isee.HISTORY(x, 3)")),
      "model-unsupported",
      /HISTORY is a program's own function/,
    ],
    [
      "an unknown function",
      xmile(aux("x", "frobnicate(3)")),
      "model-unsupported",
      /the function FROBNICATE is no function of XMILE/,
    ],
    [
      "a macro, in one word or two",
      xmile(aux("x", "MY MACRO(3)")),
      "model-unsupported",
      /MY_MACRO .* macros are not done/,
    ],
    [
      "macros that filter",
      xmile(aux("x", "1"), { header: '<options><uses_macros option_filters="true"/></options>' }),
      "model-unsupported",
      /option_filters/,
    ],
    [
      "included files",
      xmile(aux("x", "1"), { header: '<includes><include resource="a.xml"/></includes>' }),
      "model-unsupported",
      /<include> of another file/,
    ],
    [
      "data from elsewhere",
      xmile(aux("x", "1"), { top: '<data><import resource="a.csv"/></data>' }),
      "model-unsupported",
      /<import> of data/,
    ],
    [
      "a conveyor",
      xmile(stock("<conveyor><len>4</len></conveyor>")),
      "model-unsupported",
      /<conveyor> is not done here; conveyors and queues/,
    ],
    ["a queue", xmile(stock("<queue/>")), "model-unsupported", /<queue> is not done here/],
    [
      "a leak",
      xmile('<flow name="f"><leak>0.1</leak><eqn>1</eqn></flow>'),
      "model-unsupported",
      /<leak> is not done here/,
    ],
    [
      "an overflow",
      xmile('<flow name="f"><eqn>1</eqn><overflow/></flow>'),
      "model-unsupported",
      /<overflow> is not done here/,
    ],
    [
      "a multiplier",
      xmile('<flow name="f"><eqn>1</eqn><multiplier>3</multiplier></flow>'),
      "model-unsupported",
      /<multiplier> is not done here/,
    ],
    [
      "what nobody knows of a variable",
      xmile(aux("x", "1", "<strange/>")),
      "model-unsupported",
      /<strange> is not done here/,
    ],
    [
      "a behaviour that nobody knows",
      xmile(aux("x", "1"), { top: "<behavior><stock><queue/></stock></behavior>" }),
      "model-unsupported",
      /<queue> for all variables/,
    ],
    ["a module", xmile('<module name="M"/>'), "model-unsupported", /<module> is not done here; submodels/],
    [
      "a submodel",
      xmile(aux("x", "1")).replace("</xmile>", '<model name="Sub"><variables/></model></xmile>'),
      "model-unsupported",
      /submodels \(<model name="Sub">\)/,
    ],
    ["a variable of a submodel", xmile(aux("x", "Sub.y")), "model-unsupported", /"sub.y" belongs to another model/],
    [
      "an encrypted model",
      xmile(aux("x", "1")).replace("<model>", '<model encryption-scheme="AES-128,CBC,SHA256">'),
      "model-unsupported",
      /encrypted/,
    ],
    [
      "a model in another file",
      xmile(aux("x", "1")).replace("<model>", '<model resource="b.xmile">'),
      "model-unsupported",
      /in another file/,
    ],
    [
      "a run of a part",
      xmile(aux("x", "1"), { specs: '<sim_specs><start>0</start><stop>1</stop><run by="group"/></sim_specs>' }),
      "model-unsupported",
      /<run by="group">/,
    ],
    ...["RK4", "rk2", "rk45", "gear, rk4"].map((method): [string, string, ErrorCode, RegExp] => [
      method,
      xmile(`<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>s</eqn></flow>`, {
        specs: `<sim_specs method="${method}"><start>0</start><stop>1</stop></sim_specs>`,
      }),
      "model-unsupported",
      new RegExp(`the integration method ${method} is not done here, and "s"`),
    ]),
    [
      "RK4 of a delay",
      xmile(aux("x", "DELAY1(TIME, 2)"), {
        specs: '<sim_specs method="rk4"><start>0</start><stop>1</stop></sim_specs>',
      }),
      "model-unsupported",
      /delay1\(…\) would come out otherwise/,
    ],
    [
      "a delay that changes",
      xmile(aux("x", "DELAY(TIME, y)") + aux("y", "z * 2") + aux("z", "TIME")),
      "model-unsupported",
      /DELAY with a time that changes/,
    ],
    [
      "an order that changes",
      xmile(aux("x", "DELAYN(1, 2, y)") + aux("y", "TIME")),
      "model-unsupported",
      /the order of DELAYN/,
    ],
    ["an order that is not whole", xmile(aux("x", "SMTHN(1, 2, 1.5)")), "model-unsupported", /the order of SMTHN/],
    [
      "transposition",
      xmile(`${aux("x", "SUM(a')")}${array}`, { top: grid }),
      "model-unsupported",
      /transposition operator/,
    ],
    [
      "dimension positions",
      xmile(`${aux("x", "SUM(a[@1])")}${array}`, { top: grid }),
      "model-unsupported",
      /dimension position operator/,
    ],
    ["ranges", xmile(`${aux("x", "SUM(a[1:2])")}${array}`, { top: grid }), "model-unsupported", /range of subscripts/],
    [
      "subscripts that are worked out",
      xmile(`${aux("x", "a[TIME + 1]")}${array}`, { top: grid }),
      "model-unsupported",
      /worked out during the run/,
    ],
    [
      "subscripts that are variables",
      xmile(`${aux("x", "a[y]")}${aux("y", "1")}${array}`, { top: grid }),
      "model-unsupported",
      /worked out during the run/,
    ],
    [
      "subranges",
      xmile(`<aux name="x">${over}<eqn>a[Sub of D]</eqn></aux>${array}`.replace("Sub of D", "Sub_of_D"), { top: grid }),
      "model-name",
      /"sub_of_d" is no element of the dimension "d"/,
    ],
    [
      "one dimension twice",
      xmile(`<aux name="x"><dimensions><dim name="D"/><dim name="D"/></dimensions><eqn>1</eqn></aux>`, { top: grid }),
      "model-unsupported",
      /one dimension twice/,
    ],
    [
      "a type of graphical function",
      xmile(aux("x", "1", '<gf type="smooth"><xpts>0,1</xpts><ypts>0,1</ypts></gf>')),
      "model-unsupported",
      /type "smooth"/,
    ],
  ])("%s", (_, text, code, message) => {
    const error = fault(text);
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    expect(error.where).toMatch(/^bad\.xmile:\d+:\d+$/);
  });
});

describe("what is wrong in a file is said with its place", () => {
  test.each<[string, string, ErrorCode, RegExp]>([
    ["an unknown name", xmile(aux("x", "y + 1")), "model-name", /there is no variable "y"/],
    ["a name twice", xmile(aux("A b", "1") + aux("a_B", "2")), "model-name", /"a B" is declared twice/],
    ["a flow that is not there", xmile(stock("<inflow>f</inflow>")), "model-name", /"f" flows into or out of "s"/],
    [
      "a dimension that is not there",
      xmile(`<aux name="x">${over}<eqn>1</eqn></aux>`),
      "model-name",
      /"D" is no dimension/,
    ],
    [
      "an element that is not there",
      xmile(`${aux("x", "a[C]")}${array}`, { top: grid }),
      "model-name",
      /"c" is no element/,
    ],
    ["an element beyond", xmile(`${aux("x", "a[3]")}${array}`, { top: grid }), "model-name", /"3" is no element/],
    [
      "an array as one value",
      xmile(`${aux("x", "a")}${array}`, { top: grid }),
      "model-malformed",
      /one value for each element of "d"/,
    ],
    [
      "too many subscripts",
      xmile(`${aux("x", "a[A, B]")}${array}`, { top: grid }),
      "model-malformed",
      /has 1 dimensions, and 2 subscripts/,
    ],
    [
      "an element without equation",
      xmile(`<aux name="x">${over}<element subscript="A"><eqn>1</eqn></element></aux>`, { top: grid }),
      "model-missing",
      /says nothing of its element b/,
    ],
    ["no equation", xmile('<aux name="x"/>'), "model-missing", /"x" has no equation/],
    ["an equation that was not translated", xmile(aux("x", " ??? ")), "model-missing", /\?\?\? for an equation/],
    ["no name", xmile("<aux><eqn>1</eqn></aux>"), "model-malformed", /<aux> has no name/],
    ["an operator that is missing", xmile(aux("x", "2 3")), "model-malformed", /"3" does not fit here/],
    ["an operator too many", xmile(aux("x", "2 * / 3")), "model-malformed", /"\/" stands where a value is due/],
    [
      "a bracket that is missing",
      xmile(aux("x", "(2 + 3")),
      "model-malformed",
      /the end of the equation stands where \) is due/,
    ],
    ["an IF without ELSE", xmile(aux("x", "IF 1 THEN 2")), "model-malformed", /stands where ELSE is due/],
    ["a comment without end", xmile(aux("x", "1 + { two")), "model-malformed", /close it with \}/],
    ["a name without end", xmile(aux("x", '1 + "two')), "model-malformed", /quotation marks begins here/],
    ["a character without meaning", xmile(aux("x", "1 # 2")), "model-malformed", /"#" has no meaning/],
    ["too few arguments", xmile(aux("x", "STEP(1)")), "model-malformed", /STEP takes 2 arguments, and 1 stand here/],
    [
      "a variable that is called",
      xmile(aux("x", "y(2)") + aux("y", "1")),
      "model-malformed",
      /"y" is a variable, and is called/,
    ],
    [
      "a table that is not called",
      xmile(`${aux("x", "t + 1")}<gf name="t"><xpts>0,1</xpts><ypts>0,1</ypts></gf>`),
      "model-malformed",
      /"t" is a graphical function: call it/,
    ],
    [
      "points that do not match",
      xmile(aux("x", "1", "<gf><xpts>0,1</xpts><ypts>0,1,2</ypts></gf>")),
      "model-malformed",
      /2 values of x, and 3 of y/,
    ],
    [
      "points that fall",
      xmile(aux("x", "1", "<gf><xpts>0,2,1</xpts><ypts>0,1,2</ypts></gf>")),
      "model-malformed",
      /must rise/,
    ],
    [
      "points that are no numbers",
      xmile(aux("x", "1", "<gf><xpts>0,a</xpts><ypts>0,1</ypts></gf>")),
      "model-malformed",
      /"a" in <xpts> is no number/,
    ],
    ["no scale", xmile(aux("x", "1", "<gf><ypts>0,1</ypts></gf>")), "model-malformed", /needs <xpts>, or <xscale>/],
    ["no specifications", xmile(aux("x", "1"), { specs: "<!-- none -->" }), "model-missing", /there is no <sim_specs>/],
    [
      "no stop",
      xmile(aux("x", "1"), { specs: "<sim_specs><start>0</start></sim_specs>" }),
      "model-missing",
      /has no <stop>/,
    ],
    [
      "a step that does not divide",
      xmile(aux("x", "1"), { specs: "<sim_specs><start>0</start><stop>1</stop><dt>0.3</dt></sim_specs>" }),
      "model-step",
      /a step of 0.3 does not divide/,
    ],
    [
      "a step of nought",
      xmile(aux("x", "1"), { specs: "<sim_specs><start>0</start><stop>1</stop><dt>0</dt></sim_specs>" }),
      "model-step",
      /a step of 0/,
    ],
    [
      "time that goes back",
      xmile(aux("x", "1"), { specs: "<sim_specs><start>1</start><stop>0</stop></sim_specs>" }),
      "model-step",
      /not after its start/,
    ],
    ["no model", '<xmile xmlns="x"><sim_specs/></xmile>', "model-missing", /has no <model>/],
    ["no variables", xmile(""), "model-missing", /has no variables/],
    ["another format", "<sbml/>", "model-malformed", /<sbml> is not XMILE/],
    [
      "broken XML",
      xmile(aux("x", "1")).replace("</model>", ""),
      "model-malformed",
      /the XML is broken here: unexpected close tag/,
    ],
    ["no XML", "hello", "model-malformed", /the XML is broken|no XML/],
    ["nothing", " ", "model-malformed", /the XML is broken|no XML/],
  ])("%s", (_, text, code, message) => {
    const error = fault(text);
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    expect(error.where).toMatch(/^bad\.xmile:\d+:\d+$/);
  });

  it("to the character of an equation", () => {
    expect(fault(xmile(`${aux("x", "1")}\n<aux name="y">\n  <eqn>\n    1 +\n      wrong\n</eqn></aux>`)).where).toBe(
      "bad.xmile:10:7",
    );
    expect(fault(xmile('<aux name="y"><eqn>1 + wrong</eqn></aux>')).where).toBe("bad.xmile:6:24");
  });
});

describe("hostile files", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${xmile(aux("x", "&b;"))}`;
  test.each<[string, string, RegExp]>([
    ["entities that multiply", bomb.replace(/<\?xml.*?\?>/, ""), /document type/],
    [
      "a document type that reads a file",
      `<!DOCTYPE x SYSTEM "file:///etc/passwd">${xmile(aux("x", "1")).replace(/<\?xml.*?\?>/, "")}`,
      /document type/,
    ],
    ["an entity that is not declared", xmile("<aux name='x'><eqn>&b;</eqn></aux>"), /the XML is broken here/],
    ["elements too deep", `<xmile>${"<a>".repeat(100_000)}`, /more than 64 deep/],
    ["brackets too deep", xmile(aux("x", `${"(".repeat(50_000)}1`)), /more than 200 deep/],
    ["signs without end", xmile(aux("x", `${"-".repeat(50_000)}1`)), /more than 200 deep/],
    ["powers without end", xmile(aux("x", `${"2^".repeat(40_000)}1`)), /more than 200 deep/],
    ["an equation too long", xmile(aux("x", "1+".repeat(60_000))), /longer than/],
    ["a sum too long", xmile(aux("x", `${"1+".repeat(40_000)}1`)), /more than 1000 operators in a row/],
    ["a file too large", " ".repeat(20_000_001), /larger than/],
    [
      "a dimension too large",
      xmile(aux("x", "1"), { top: '<dimensions><dim name="D" size="1e9"/></dimensions>' }),
      /a size from 1 to/,
    ],
  ])("%s", (_, text, message) => {
    expect(fault(text).message).toMatch(message);
  });

  it("names of JavaScript's own objects are names like others", () => {
    const text = xmile(
      ["constructor", "__proto__", "toString"]
        .map((name) => aux(name, "constructor + 1", ""))
        .join("")
        .replace("constructor + 1", "1"),
    );
    expect(readXmile(text, "t.xmile").variables.map(({ name }) => name)).toEqual([
      "constructor",
      "_proto_",
      "tostring",
    ]);
    expect(fault(xmile(aux("x", "hasOwnProperty(1)"))).code).toBe("model-unsupported");
    expect(fault(xmile(aux("x", "valueOf"))).code).toBe("model-name");
  });

  it("any text is read or refused", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ..."()[]{}<>=+-*/^'\"@:,. ".split(""),
        "IF ",
        " THEN ",
        " ELSE ",
        "MOD ",
        "NOT ",
        "x",
        "TIME",
        "MAX(",
        "SMTH1(",
        "1",
        "\\",
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = xmile(`<aux name="x"><eqn><![CDATA[${pieces.join("").replace(/\]\]>/g, "")}]]></eqn></aux>`);
        try {
          readXmile(text, "t.xmile");
        } catch (error) {
          expect(error).toBeInstanceOf(PlumblineError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
