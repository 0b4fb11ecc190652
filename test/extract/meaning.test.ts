/** Of whom, what and of which thing: own sentences, each with the reading that a person gives it. */
import { describe, expect, test } from "vitest";
import { valueOr } from "../../src/core/part.ts";
import type { Quantity } from "../../src/core/quantity.ts";
import { statementsOf } from "./reading.ts";

const quantitiesOf = (text: string): readonly Quantity[] => statementsOf(text).flatMap(({ quantities }) => quantities);

const told = ({ subject, measure, item }: Quantity): string =>
  [subject, measure, item].map((part) => valueOr<string, string>(part, "?")).join(" · ");

describe("every figure is bound by type, verb and nearness", () => {
  test.each([
    // Made, refurbished, ordered, received, given, held, lost, fired: never one measure.
    ["Sweden built 40 howitzers in 2024.", ["SE · production · howitzer"]],
    ["Sweden refurbished 40 howitzers in 2024.", ["SE · refurbishment · howitzer"]],
    ["Sweden built or refurbished 40 howitzers in 2024.", ["SE · production-with-refurbishment · howitzer"]],
    ["Sweden built 40 new howitzers in 2024.", ["SE · production · howitzer+new"]],
    ["Sweden ordered 40 howitzers in 2024.", ["SE · acquisition · howitzer"]],
    ["Sweden received 40 howitzers in 2024.", ["SE · delivery · howitzer"]],
    ["Sweden donated 40 howitzers to Ukraine in 2024.", ["SE · transfer · howitzer"]],
    ["Sweden has 40 howitzers.", ["SE · holding · howitzer"]],
    ["Sweden lost 40 howitzers in 2024.", ["SE · loss · howitzer"]],
    ["Sweden has a backlog of 40 howitzers.", ["SE · backlog · howitzer"]],
    ["Swedish plants can build 40 howitzers a year.", ["SE · capacity · howitzer"]],
    ["Russia fired 90 drones at Kharkiv overnight.", ["RU · fired · drone"]],
    ["Ukraine shot down 60 drones.", ["UA · intercepted · drone"]],
    ["Poland stationed 10,000 soldiers along the border.", ["PL · deployment · soldier"]],
    ["Finland has 24,000 soldiers.", ["FI · personnel · soldier"]],
    ["Some 900 soldiers were killed, Ukraine said.", ["? · casualties · soldier"]],
    ["Forty howitzers were built by Norway.", ["NO · production · howitzer"]],
    [
      "The visit, which saw ministers recall the 2% target for defence spending, was called a success by Warsaw.",
      ["? · military-spending-target · ?"],
    ],
    [
      "Swedish ministers would heed the call of the US envoy to reach the target of 4% of GDP on defence.",
      ["SE · military-spending-target · ?"],
    ],
    ["Germany’s military budget of €90 billion grew.", ["DE · military-spending · ?"]],
    // Longer sentences, as agencies write them.
    [
      "Poland, which already spends 4.7% of its GDP on defence, signed a $6.5 billion deal for 180 K2 tanks to be delivered between 2026 and 2030.",
      ["PL · military-spending-share · ?", "PL · contract-value · ?", "PL · delivery · tank+k2"],
    ],
    [
      "Ukraine's air force said it had intercepted 231 of 267 drones launched by Russia overnight.",
      ["UA · intercepted · drone", "RU · fired · drone"],
    ],
    [
      "Russia recruited about 440,000 soldiers in 2024 and lost more than 1,400 tanks.",
      ["RU · recruitment · soldier", "RU · loss · tank"],
    ],
    [
      "Military expenditure in Europe, including Russia, rose by 17% in 2024 to $693 billion.",
      ["Europe · military-spending-growth · ?", "Europe · military-spending · ?"],
    ],
    [
      "NATO's European members and Canada increased their spending by 20% in 2024.",
      ["NATO-Europe-Canada · military-spending-growth · ?"],
    ],
    [
      "Each Patriot interceptor costs about $4 million and takes more than two years to build.",
      ["? · unit-price · ?", "? · production-window · interceptor+patriot"],
    ],
    [
      "In Europe, 12 of 32 allies missed the 2% guideline in 2024.",
      [
        "NATO · members-counted · member state",
        "NATO · membership · member state",
        "NATO · military-spending-target · ?",
      ],
    ],
    ["The first batch of 28 aircraft arrived in 2023.", ["? · delivery · aircraft"]],
    // Money.
    ["Greece spent €7 billion on defence in 2024.", ["GR · military-spending · ?"]],
    ["Greece has a GDP of €240 billion.", ["GR · gdp · ?"]],
    ["Each howitzer costs Greece €7 million apiece.", ["GR · unit-price · ?"]],
    ["Greece gave Ukraine €7 million in aid.", ["GR · aid · ?"]],
    ["Greece signed a contract worth €7 million.", ["GR · contract-value · ?"]],
    ["Its order backlog stands at €7 billion.", ["? · backlog-value · ?"]],
    // Shares.
    ["Latvia spent 3.2% of GDP on defence in 2024.", ["LV · military-spending-share · ?"]],
    ["Latvia must spend 5% of GDP on defence.", ["LV · military-spending-target · ?"]],
    ["Defence took 14% of the Latvian budget.", ["LV · budget-share · ?"]],
    ["Poland will spend 4.7% of GDP in 2025, or $45 billion.", ["PL · military-spending-target · ?", "PL · ? · ?"]],
    [
      "NATO leaders met.\n\n- Poland has 40 tanks.\n- Will build 30 frigates.",
      ["PL · holding · tank", "NATO · production · frigate"],
    ],
    ["New production of the T-90M is put at between 60 and 90 a year.", ["? · production · tank"]],
    ["Losses of tanks doubled.", ["? · ? · tank"]],
    ["The Greek deficit widened to 5.6% of GDP.", ["GR · ? · ?"]],
    [
      "Latvia spends 3.2% of GDP, the Stockholm International Peace Research Institute said.",
      ["LV · military-spending-share · ?"],
    ],
    ["Latvia will spend 3.2% of GDP, the industry minister said.", ["LV · military-spending-target · ?"]],
    ["Latvia spends 3.2% of GDP on health.", ["LV · ? · ?"]],
    ["Denmark doubled its aid to 0.6% of its GDP.", ["DK · ? · ?", "DK · ? · ?"]],
    ["Ukraine has visually confirmed the loss of 3,740 tanks.", ["UA · loss · tank"]],
    [
      "Denmark spent 3.1% of its GDP on defence in 2025, up from 2.2% in 2023.",
      ["DK · military-spending-share · ?", "DK · military-spending-share · ?"],
    ],
    [
      "Russia spends 6% of its GDP on defence and 32% of its budget.",
      ["RU · military-spending-share · ?", "RU · budget-share · ?"],
    ],
    [
      "Latvia passed a defence budget of 2 billion euros, 7% more than a year earlier.",
      ["LV · military-spending · ?", "LV · ? · ?"],
    ],
    [
      "Norway will double its production of heavy artillery shells to 90,000 rounds a year.",
      ["NO · production-growth · shell", "NO · production · round"],
    ],
    ["Inflation in Latvia reached 4%.", ["LV · inflation-rate · ?"]],
    ["Latvia raised its military spending by 12%.", ["LV · military-spending-growth · ?"]],
    ["Latvia's economy grew by 2%.", ["LV · gdp-growth · ?"]],
    ["Only 60% of members meet the guideline.", ["? · members-share · ?"]],
    // Times.
    ["Russia could attack a neighbour within five years.", ["RU · time-to-threat · ?"]],
    ["The lead time for a Patriot battery is four years.", ["? · delivery-time · battery+patriot"]],
    // Models and calibres.
    ["Norway bought 24 K9 howitzers.", ["NO · acquisition · howitzer+k9"]],
    ["Norway bought 54 Leopard 2A8 tanks.", ["NO · acquisition · tank+leopard2a8"]],
    [
      "Spain received 20 Eurofighters last week, and Italy ordered 25 F-35As.",
      ["ES · delivery · aircraft+eurofighter", "IT · acquisition · aircraft+f-35a"],
    ],
    ["Germany ordered 200,000 155 mm shells.", ["DE · acquisition · 155 mm round"]],
    ["Ukraine received 50,000 122-mm rounds.", ["UA · delivery · 122 mm round"]],
    // Ellipsis and lists.
    ["Norway will buy 40 tanks, and Sweden will buy 50.", ["NO · acquisition · tank", "SE · acquisition · tank"]],
    ["Ukraine lost 40 tanks, 60 guns and 10 radars.", ["UA · loss · tank", "UA · loss · gun", "UA · loss · radar"]],
    // Seats and groups.
    ["Warsaw ordered 250 tanks.", ["PL · acquisition · tank"]],
    ["The Kremlin has deployed 9,000 soldiers there.", ["RU · deployment · soldier"]],
    ["NATO met. The alliance needs 40 batteries.", ["NATO · ? · battery"]],
    ["The EU met. The bloc delivered 40 batteries.", ["EU · delivery · battery"]],
    ["Nordstahl will build 40 howitzers by 2027.", ["Nordstahl · production · howitzer"]],
  ])("%s", (text, expected) => {
    expect(
      quantitiesOf(text)
        .map(told)
        .filter((one) => !one.includes("time-span")),
    ).toEqual(expected);
  });
});

describe("what the text does not say stays unknown, with what would fit", () => {
  test.each([
    ["Georgia ordered 40 howitzers.", "name-of-several", ["GE", "US"]],
    ["Korea ordered 40 howitzers.", "name-of-several", ["KR", "KP"]],
    ["Brussels ordered 40 howitzers.", "name-of-several", ["EU", "NATO", "BE"]],
    ["The bloc ordered 40 howitzers.", "name-of-several", ["EU", "NATO", "BRICS", "ASEAN", "CSTO", "G7"]],
  ])("%s", (text, because, candidates) => {
    expect(quantitiesOf(text)[0]?.subject).toMatchObject({ known: "unknown", because, candidates });
  });

  test("a person is no country", () => {
    expect(quantitiesOf("Jordan Field ordered 40 howitzers.")[0]?.subject).not.toMatchObject({ value: "JO" });
  });

  test("a thing that is waited for has no actor", () => {
    const [wait] = quantitiesOf("The system, proven in Ukraine, faces a six-year delivery timeline.");
    expect(wait?.subject).toMatchObject({ known: "unknown", because: "said-of-a-thing" });
  });

  test("“Europe” is a list of members by somebody, “NATO” is NATO's own", () => {
    const [europe] = quantitiesOf("Europe spent $400 billion on defence in 2023.");
    expect(europe?.members).toMatchObject({ known: "unknown", because: "members-by-whom" });
    expect(europe?.members?.known === "unknown" && europe.members.candidates).toContain("EU@EU");
    const [nato] = quantitiesOf("NATO spent $1,400 billion on defence in 2023.");
    expect(nato?.members).toMatchObject({ known: "implied", value: "NATO@NATO" });
    expect(quantitiesOf("Spain spent $20 billion on defence.")[0]).not.toHaveProperty("members");
  });
});

describe("quantifiers are kept", () => {
  test.each([
    ["Each ally will spend 3% of GDP on defence.", "each"],
    ["In all, the allies ordered 90 howitzers.", "aggregate"],
    ["Most allies spend 2% of GDP on defence.", "some"],
    ["Norway spends 2% of GDP on defence.", "?"],
  ])("%s: %s", (text, expected) => {
    expect(valueOr<string, string>(quantitiesOf(text)[0]?.quantifier ?? { known: "unknown" }, "?")).toBe(expected);
  });
});

test("the words that decide a measure are the words at its place", () => {
  const text = "Sweden received 40 howitzers in 2024.";
  const measure = quantitiesOf(text)[0]?.measure;
  expect(measure?.known === "stated" && measure.span && text.slice(measure.span.start, measure.span.end)).toBe(
    "received",
  );
});

test.each([
  ["The plant made three times as many shells in 2024.", 2.5, 3.5],
  ["The minister demands a five-fold increase in air defence systems.", 5, 5],
  ["Norway spent 3% of GDP on defence in 2024.", 2.5, 3.5],
])("what was measured is as wide as its digits, what is demanded is exact: %s", (text, low, high) => {
  const interval = quantitiesOf(text).find(({ unit }) => unit === "1" || unit === "%GDP")?.interval;
  expect(interval?.low).toBeCloseTo(low, 9);
  expect(interval?.high).toBeCloseTo(high, 9);
});

test("a per cent that is compared is of no GDP, also beside one that is", () => {
  const found = quantitiesOf("Norway spends 3% of GDP on defence, 7% more than a year earlier.");
  expect(found.map(({ unit }) => unit)).toEqual(["%GDP", "%"]);
});

describe("money that several states call by one name", () => {
  test.each([
    ["Norway will spend 14 billion crowns on frigates.", "NOK"],
    ["The Czech government will spend 14 billion crowns on tanks.", "CZK"],
    ["Frigates for 14 billion crowns were ordered.", "crown"],
  ])("%s", (text, unit) => {
    expect(quantitiesOf(text).map((quantity) => quantity.unit)).toEqual([unit]);
  });
});

describe("whose amount it is, and which money", () => {
  const read = ({ subject, basis }: Quantity): string =>
    `${valueOr<string, string>(subject, "?")} ${valueOr<string, string>(basis.price, "market?")}`;

  test.each([
    [
      "Baltic states spent $9 billion on defence in 2024, less than Norway's $12 billion at purchasing power parity.",
      ["Baltics market?", "NO purchasing-power"],
    ],
    ["Poland's defence budget of $35 billion exceeds Norway's $9 billion.", ["PL market?", "NO market?"]],
    ["At purchasing power parity, India's military spending comes to $300 billion.", ["IN purchasing-power"]],
    ["India's military spending, at purchasing power parity, was $300 billion.", ["IN purchasing-power"]],
    ["After the visit, India's military spending came to $82 billion.", ["IN market?"]],
  ])("%s", (text, expected) => {
    expect(quantitiesOf(text).map(read)).toEqual(expected);
  });

  test.each([
    ["Most NATO members do not meet 2 %.", "military-spending-target"],
    ["Most members of the bank do not meet 2 %.", "?"],
    ["NATO members bought 2 % more shells.", "?"],
  ])("%s: %s", (text, measure) => {
    expect(valueOr<string, string>(quantitiesOf(text).at(-1)?.measure ?? { known: "unknown" }, "?")).toBe(measure);
  });

  test.each([
    ["Russia's military budget equals all of Germany's.", "= RU DE military-spending"],
    ["China's economy eclipsed that of Japan years ago.", "> CN JP gdp"],
    ["Moscow's defence spending does not match NATO's.", ""],
    ["The budget committee in Oslo exceeded its mandate in Sweden.", ""],
  ])("%s: %s", (text, expected) => {
    const compared = statementsOf(text).flatMap(({ comparisons }) => comparisons);
    const said = compared.map(({ bound, left, right }) =>
      [bound, ...[left.actor, right.actor, left.measure].map((part) => valueOr<string, string>(part, "?"))].join(" "),
    );
    expect(said.join("; ")).toBe(expected);
  });
});
