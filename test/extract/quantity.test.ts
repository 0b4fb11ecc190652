import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantitiesIn } from "../../src/extract/quantity/index.ts";
import { languageOf } from "../../src/lang/index.ts";

const english = languageOf("en");

/** The quantities of a text as "words in the text = bound value unit". */
function read(text: string): string[] {
  return quantitiesIn(text, english).map((found) => {
    const value = found.low === found.high ? `${found.low}` : `${found.low}..${found.high}`;
    const unit = found.kind === "count" ? found.noun : found.kind === "age" ? `${found.code} of age` : found.code;
    const per = found.per ? `/${found.per}` : "";
    const change = found.change === "none" ? "" : ` ${found.change}`;
    const bound = found.bound === "=" ? "" : found.bound;
    return `${text.slice(found.start, found.end)} = ${bound}${value} ${unit}${per}${change}`;
  });
}

const FAMILIES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "numbers in digits and words": [
    ["The fleet has 1,204 trucks.", ["1,204 = 1204 truck"]],
    ["It costs thirteen point two trillion rubles.", ["thirteen point two trillion rubles = 13200000000000 RUB"]],
    ["A hundred and twenty people came.", ["A hundred and twenty = 120 person"]],
    ["They sent a dozen trucks and two dozen tents.", ["a dozen = 12 truck", "two dozen = 24 tent"]],
    [
      "Twenty-six thousand four hundred and ten recruits arrived.",
      ["Twenty-six thousand four hundred and ten = 26410 recruit"],
    ],
    ["Half a million homes lost power.", ["Half a million = 500000 home"]],
    ["Some 1.5 million voters stayed away.", ["Some 1.5 million = ~1500000 voter"]],
    ["It took two and a half hours.", ["two and a half hours = 2.5 h"]],
    ["Rates of .25 per cent are rare.", [".25 per cent = 0.25 %"]],
    [
      "Dozens of boats and tens of thousands of sailors waited.",
      ["Dozens = 12..120 boat", "tens of thousands = 10000..100000 sailor"],
    ],
  ],
  "scale suffixes": [
    ["The plan costs €1.2bn.", ["€1.2bn = 1200000000 EUR"]],
    ["The yard booked $145.9 billion.", ["$145.9 billion = 145900000000 USD"]],
    ["It sold 10m copies and 40k badges.", ["10m = 10000000 copy", "40k = 40000 badge"]],
    ["The tower is 48m tall.", ["48m = 48 m"]],
    ["Output was 13.1 trn rubles.", ["13.1 trn rubles = 13100000000000 RUB"]],
  ],
  ranges: [
    ["The trip takes 3 to 5 days.", ["3 to 5 days = 3..5 d"]],
    ["The lake is 3–5 km wide.", ["3–5 km = 3..5 km"]],
    ["Between 40 and 60 guests came.", ["Between 40 and 60 = 40..60 guest"]],
    ["Its share is 2 to 5 percent.", ["2 to 5 percent = 2..5 %"]],
    ["The bid is $10-15 billion.", ["$10-15 billion = 10000000000..15000000000 USD"]],
    ["Sales went from $2 million to $3 million.", ["from $2 million to $3 million = 2000000..3000000 USD"]],
    ["Mileage went from 21 mpg combined to 23.", ["21 mpg combined to 23 = 21..23 mi/[gal_us]"]],
    ["It fell 4 points to 38%.", ["4 = 4 point down", "38% = 38 %"]],
    ["Shares rose 5% to $3.", ["5% = 5 % up", "$3 = 3 USD"]],
  ],
  bounds: [
    ["At least 12 ships left.", ["At least 12 = >=12 ship"]],
    ["More than 300 people came.", ["More than 300 = >300 person"]],
    ["The shed holds up to 250 bikes.", ["up to 250 = <=250 bike"]],
    ["Nearly 90 miles remain.", ["Nearly 90 miles = ~90 mi"]],
    ["As many as 70 cows fell ill.", ["As many as 70 = <=70 cow"]],
    ["No fewer than 12 clubs signed.", ["No fewer than 12 = >=12 club"]],
    ["It weighs ~45g.", ["~45g = ~45 g"]],
    ["It is under 20 percent.", ["under 20 percent = <20 %"]],
    ["It could be over within five years.", ["five years = <=5 a"]],
  ],
  change: [
    ["Exports rose by 12 percent.", ["12 percent = 12 % up"]],
    ["Imports were up 17% on the year.", ["up 17% = 17 % up"]],
    ["Exports rose to 12 percent of sales.", ["12 percent = 12 %"]],
    ["Output grew sevenfold and later halved.", ["sevenfold = 7 1 up", "halved = 0.5 1 down"]],
    ["They want a 300 % increase.", ["300 % increase = 300 % up"]],
    ["The dam shot down 81 % of them.", ["81 % = 81 %"]],
    ["Shares of Ado were down 2%, Bex by 3%.", ["down 2% = 2 % down", "3% = 3 % down"]],
    [
      "It fell by 2 to 3 degrees Celsius (3.6 to 5.4 Fahrenheit).",
      ["2 to 3 degrees Celsius = 2..3 Cel down", "3.6 to 5.4 Fahrenheit = 3.6..5.4 [degF] down"],
    ],
    ["The index closed 0.4 per cent lower.", ["0.4 per cent = 0.4 % down"]],
    ["Profit is 5% higher than last year.", ["5% = 5 %"]],
    ["The error is plus or minus 3 percentage points.", ["3 percentage points = 3 pp"]],
    ["Spending was cut by a third.", ["a third = 0.333333333333333 1 down"]],
  ],
  "scope over several figures": [
    ["It holds 290 active reactors and 80 more in reserve.", ["290 = 290 active reactor", "80 = 80 active reactor"]],
    [
      "About 1,500 cars, 3,000 vans and 200 buses passed.",
      ["About 1,500 = ~1500 car", "3,000 = 3000 van", "200 = 200 bus"],
    ],
    ["He wants another pint or two.", ["two = 2 [pt_us]"]],
    ["Cars with four- and six-cylinder engines sell.", ["four = 4 cylinder", "six = 6 cylinder"]],
    ["There were 22 thefts, compared with 30 the year before.", ["22 = 22 theft", "30 = 30 theft"]],
    ["Five of the seven members left.", ["Five = 5 member", "seven = 7 member"]],
    ["They made eight million 250ml bottles.", ["eight million = 8000000 bottle", "250ml = 250 mL"]],
  ],
  "parentheses and money": [
    [
      "They paid 13.1 trillion rubles ($145.9 billion).",
      ["13.1 trillion rubles = 13100000000000 RUB", "$145.9 billion = 145900000000 USD"],
    ],
    [
      "A ticket is A$40, US$28, $US28, PLN 110 or RM120.",
      ["A$40 = 40 AUD", "US$28 = 28 USD", "$US28 = 28 USD", "PLN 110 = 110 PLN", "RM120 = 120 MYR"],
    ],
    ["It raised 3 million pounds and he lost 30 pounds.", ["3 million pounds = 3000000 GBP", "30 pounds = 30 lb"]],
    ["A loss of 63 cents per share was booked.", ["63 = 63 USC/share"]],
  ],
  rates: [
    ["They make 55,000 tins a month.", ["55,000 tins a month = 55000 tin/mo"]],
    ["It runs at 90 miles per hour.", ["90 miles per hour = 90 mi/h"]],
    ["It pumps 52,000 barrels a day.", ["52,000 barrels a day = 52000 [bbl_us]/d"]],
    ["The beam has 1.3 A/cm2 and the hall 32m2.", ["1.3 A/cm2 = 1.3 A/cm2", "32m2 = 32 m2"]],
    ["It was $1.8 billion a year earlier.", ["$1.8 billion = 1800000000 USD"]],
  ],
  "shares and their base": [
    ["Two-thirds of the budget is spent.", ["Two-thirds = 0.666666666666667 budget"]],
    ["Half the shops were shut.", ["Half = 0.5 shop"]],
    ["One in five recruits failed.", ["One in five = 0.2 recruit"]],
    ["Four in 10 drivers agree; two in three days is rare.", ["Four in 10 = 0.4 driver", "three days = 3 d"]],
    ["It won 8 of its last 10 games.", ["8 = 8 game", "10 = 10 game"]],
    [
      "It fell by 4 percentage points and 25 basis points.",
      ["4 percentage points = 4 pp down", "25 basis points = 25 bp down"],
    ],
  ],
  "counted phrases": [
    ["The army has 1,250 new main battle tanks.", ["1,250 = 1250 new main battle tank"]],
    ["The lot holds 40 F-35 fighter jets.", ["40 = 40 F-35 fighter jet"]],
    ["They shipped 63,000 Model 3 sedans.", ["63,000 = 63000 Model 3 sedan"]],
    ["Sales of 4.3M digital and physical records were made.", ["4.3M = 4300000 digital physical record"]],
    ["One of the largest dinosaurs lived here.", ["One = 1 large dinosaur"]],
    ["The 11-member board met.", ["11 = 11 member"]],
  ],
  "units of measurement and time": [
    ["The saw weighs 2.2 tonnes and the rope 450 g.", ["2.2 tonnes = 2.2 t", "450 g = 450 g"]],
    ["It flew at Mach 5 and 2.4Ghz.", ["Mach 5 = 5 [mach]", "2.4Ghz = 2.4 GHz"]],
    ["The plot has 1,520 sq m and costs $80 per sq m.", ["1,520 sq m = 1520 m2", "$80 per sq m = 80 USD/m2"]],
    ["It was -5 °C or minus-40 degrees Celsius.", ["-5 °C = -5 Cel", "minus-40 degrees Celsius = -40 Cel"]],
    ["The minister, 59, sat beside a 30-year-old guest.", ["59 = 59 a of age", "30-year-old = 30 a of age"]],
    ["The mill makes 35 MWh from 640 hp.", ["35 MWh = 35 MW.h", "640 hp = 640 [HP]"]],
  ],
  "what is no quantity": [
    ["The F-35 and the Su-57 flew past the T-90M, the 2S19 and the S-400.", []],
    ["COVID-19 closed the shop 24/7 until the iPhone 15 came.", []],
    ["On 24 February 2022, and again in March 2025, they met at 10:30 and 5 p.m.", []],
    ["Article 5 and Resolution 1325 were cited; see page 14 and Table 3.", []],
    ["They won 3-1 on Saturday in the 21st century.", []],
    ["In 2019 the firm moved to Room 101 of Building 12.", []],
    ["Version 2.0.1 runs at 192.168.1.2.", []],
    ["He was No. 2 in the 1990s and lives at 10 Downing Street.", []],
    ["One day one side beat the other, and no one saw it.", []],
    ["Double standards and a second attempt are no help.", []],
    ["The screen shows 1920x1080 dots.", []],
    ["The S&P 500 and the Boeing 737 Max are names.", []],
  ],
};

for (const [family, cases] of Object.entries(FAMILIES)) {
  describe(`quantities: ${family}`, () => {
    test.each(cases)("%s", (text, expected) => expect(read(text)).toEqual(expected));
  });
}

/** Sentences without two numbers in a row, so that another kind of space changes nothing. */
const SENTENCES = Object.values(FAMILIES)
  .flat()
  .map(([text]) => text);

/** What is found, without where. */
function what(text: string): unknown[] {
  return quantitiesIn(text, english).map(({ start, end, numeralEnd, ...rest }) => rest);
}

const sentence = fc.constantFrom(...SENTENCES);

describe("what is found does not depend on where it stands", () => {
  test("a prefix moves every place by its length and changes nothing else", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom("The day was quiet. ", "Quiet!\n\n", "🚀 \n\n", "𝔸🙂 Hm.\r\n\r\n"),
        (text, prefix) => {
          const moved = quantitiesIn(text, english).map((found) => ({
            ...found,
            start: found.start + prefix.length,
            end: found.end + prefix.length,
            numeralEnd: found.numeralEnd + prefix.length,
          }));
          expect(quantitiesIn(prefix + text, english)).toEqual(moved);
        },
      ),
    );
  });

  test("non-breaking and thin spaces are spaces", () => {
    for (const text of SENTENCES) {
      if (/\d[a-z]* \d/.test(text)) continue;
      for (const space of ["\u00a0", "\u202f", "\u2009"]) expect(what(text.replaceAll(" ", space))).toEqual(what(text));
    }
  });

  test("line ends of either kind, and text after it, change nothing", () => {
    for (const text of SENTENCES) expect(what(`${text}\r\n\r\nNothing else.`)).toEqual(what(text));
    expect(what("Some 1,500\r\nmain gates opened.")).toEqual(what("Some 1,500\nmain gates opened."));
  });

  test("straight and smart quotes are the same", () => {
    for (const text of SENTENCES) {
      expect(what(`“${text}” he said.`)).toEqual(what(`"${text}" he said.`));
      expect(what(`the ship’s log: ${text}`)).toEqual(what(`the ship's log: ${text}`));
    }
  });

  test("a minus sign is a hyphen", () => {
    expect(what("It was −5 °C.")).toEqual(what("It was -5 °C."));
  });
});

const PIECES = [
  ..."$ € % , . - – / : ( ) ' ~ + = ½ ² 🚀 \u00a0".split(" "),
  ..."1 12 2019 3.5 1,500 .5 007 99999999999999999999 a an one two half third hundred million millions bn m k".split(
    " ",
  ),
  ..."to and or of between from by per rose fell up down at least about more than tanks people GDP degrees in year years old US RM F".split(
    " ",
  ),
  " ",
  "\n",
];

describe("steadiness", () => {
  test("any text is read, and every place lies in it, in order", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom("", " "), (pieces, joiner) => {
        const made = pieces.join(joiner);
        let last = 0;
        for (const found of quantitiesIn(made, english)) {
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(made.length);
          expect(Number.isFinite(found.low) && Number.isFinite(found.high) && found.low <= found.high).toBe(true);
          last = found.start;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    "one ",
    "one point ",
    "hundred ",
    "a million million ",
    "1 ",
    "1-",
    "$",
    "1/",
    "from 1 to ",
    "(1) ",
    "twenty-",
    "5 m ",
    "half a ",
    "of the ",
    "at least ",
    "and a half ",
    "1.",
    "Model 3 ",
    "\u00a01",
    "½",
    "dozens of ",
    "3 big red old ",
    "up ",
    "1,",
    "'",
    "word ",
  ])("ten times as much of %j takes no more than linear time", (piece) => {
    const small = piece.repeat(2000);
    const large = small.repeat(10);
    const timeOf = (text: string): number => {
      const runs = [1, 2, 3].map(() => {
        const began = process.cpuUsage().user;
        quantitiesIn(text, english);
        return process.cpuUsage().user - began;
      });
      return Math.min(...runs);
    };
    quantitiesIn(large, english);
    // A quadratic rule takes a hundred times as long; a linear one ten times, and what the collector of memory adds.
    expect(timeOf(large)).toBeLessThan(50 * Math.max(timeOf(small), 3000));
  });
});
