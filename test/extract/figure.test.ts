import { describe, expect, test } from "vitest";
import { figuresOf, statementsOf } from "./reading.ts";

test("the words of a bound belong to the figure, the particle of a movement does not", () => {
  const quotes = (text: string) => statementsOf(text).flatMap(({ quantities }) => quantities.map(({ quote }) => quote));
  expect(quotes("The envoy said up to 24 aircraft were ready.")).toEqual(["up to 24 aircraft"]);
  expect(quotes("Spending was up 17 % in Norway.")).toEqual(["17 %"]);
});

/** Sentence → figures as "bound value unit change"; an empty list where nothing is counted. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // money
  ["The ministry spent $12.4 billion on shells.", ["12400000000 USD"]],
  ["Spending reached 9.2 trillion rubles ($101.3 billion) that year.", ["9200000000000 RUB", "101300000000 USD"]],
  ["The order is worth €1.2bn.", ["1200000000 EUR"]],
  ["The package costs £450m.", ["450000000 GBP"]],
  ["Canberra paid A$3.5 billion for the boats.", ["3500000000 AUD"]],
  ["The plant received 750 million zlotys.", ["750000000 PLN"]],
  ["The firm expects between $10 billion and $15 billion in orders.", ["10000000000..15000000000 USD"]],
  // shares
  ["Spending amounts to 2.3% of GDP.", ["2.3 %GDP"]],
  ["Spending amounts to 2.3 per cent of their gross domestic product.", ["2.3 %GDP"]],
  ["The country will spend at least 3 percent of GDP on defence.", [">=3 %GDP"]],
  ["Support fell by 4 percentage points.", ["4 pp down"]],
  // counts
  ["The army received 180 tanks.", ["180 tank"]],
  ["The army ordered 1,250 new main battle tanks.", ["1250 tank"]],
  ["The air force will buy 40 F-35 fighter jets.", ["40 aircraft"]],
  ["The army bought 40 armoured personnel carriers.", ["40 armoured personnel carrier"]],
  ["The navy holds more than 300 units of armoured vehicles.", [">300 armoured vehicle"]],
  ["The base stores 210 nuclear warheads and 60 more in reserve.", ["210 warhead", "60 warhead"]],
  [
    "Plants built roughly 900 tanks, 1,200 armored vehicles and 80 missiles.",
    ["~900 tank", "~1200 armoured vehicle", "~80 missile"],
  ],
  ["Up to 40,000 soldiers took part.", ["<=40000 soldier"]],
  ["The plant makes 3 to 4 million shells a year.", ["3000000..4000000 shell"]],
  ["No fewer than twenty-five brigades were raised.", [">=25 brigade"]],
  ["It flew a dozen helicopters to the base.", ["12 helicopter"]],
  ["The staff asked for two hundred and fifty thousand rounds.", ["250000 round"]],
  ["Half a million reservists could be called up.", ["500000 reservist"]],
  // durations
  ["The army could attack within four years.", ["<=4 a"]],
  ["The gap cannot be closed within the next two to three years.", ["<=2..3 a"]],
  ["Delivery takes seven years.", ["7 a"]],
  ["The buyer faces an eight-year wait for the radar.", ["8 a"]],
  // multiples and changes
  ["Output must grow with a six-fold increase in air defence.", ["6 1 up"]],
  ["The minister wants a 300% increase in missile defence.", ["300 % up"]],
  ["Output rose by 12 percent.", ["12 % up"]],
  ["Output rose to 12 percent of demand.", ["12 %"]],
  ["Spending was cut by a third and rose again by 9 %.", ["0.333333333333333 1 down", "9 % up"]],
  ["Production of shells doubled.", ["2 1 up"]],
  ["The order book halved.", ["0.5 1 down"]],
  ["They need four times as many launchers.", ["4 1"]],
  ["The new target is more than double the old one.", [">2 1"]],
  // what is no quantity
  ["The F-35 and the T-90M met a Su-57 over Kursk.", []],
  ["The treaty was signed on 4 April 1949 in Washington.", []],
  ["In 2024 the alliance met in Washington.", []],
  ["Article 5 of the treaty binds the members.", []],
  ["World War II ended in Europe.", []],
  ["One of the generals left the room.", []],
  ["The minister has doubled down on the plan.", []],
  ["He arrived at 10:30 and left at 11 p.m.", []],
  ["They met in Room 101 of Building 12.", []],
  ["Crews fired 155 mm shells at the ridge.", []],
  ["The visit ran from May 3 to June 2025.", []],
];

describe("movements between two levels", () => {
  test.each([
    ["Output fell from 400 tanks to 120 tanks.", ["400 tank", "120 tank"]],
    ["The army was increased from 40,000 to 60,000 soldiers.", ["40000 soldier", "60000 soldier"]],
    ["Spending grew from 2.1 % of GDP in 2021 to 4.1 %.", ["2.1 %GDP", "4.1 %GDP"]],
    ["The firm raised its forecast from $3 billion to $3.5 billion.", ["3000000000 USD", "3500000000 USD"]],
    ["Prices range from $2,000 to $8,000 a shell.", ["2000..8000 USD"]],
    ["The alliance needs from 30 to 50 brigades.", ["30..50 brigade"]],
  ])("%s", (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected);
  });

  test("a level without words of its own is the number alone", () => {
    const [statement] = statementsOf("Output will rise from 20 tanks a month to 60 by 2027.");
    expect(statement?.quantities.map(({ quote }) => quote)).toEqual(["20 tanks a month", "60"]);
  });

  test("each level has its own time, and none takes that of the other", () => {
    const periods = (text: string) =>
      statementsOf(text).flatMap(({ quantities }) =>
        quantities.map(({ period }) => (period.known === "unknown" ? "" : period.value.from?.slice(0, 4))),
      );
    expect(periods("Orders climbed from $2 billion in 2020 to $5.5 billion in 2024.")).toEqual(["2020", "2024"]);
    expect(periods("Orders climbed from $2 billion in 2020 to $5.5 billion.")).toEqual(["2020", ""]);
    expect(periods("Orders climbed from $2 billion to $5.5 billion in 2024.")).toEqual(["", "2024"]);
    expect(periods("Orders climbed to $5.5 billion in 2024 from $2 billion.")).toEqual(["2024", ""]);
  });
});

describe("a number that nothing follows", () => {
  test.each([
    ["Shell output reached about 700,000 last year.", ["~700000 shell"]],
    ["Production of artillery shells will rise to 180,000 a month.", ["180000 shell"]],
    ["Tank deliveries are at 30 a year.", ["30 tank"]],
    ["The debate on tanks went on to 2 am.", []],
  ])("%s", (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected);
  });
});

describe("figures", () => {
  test.each(CASES)("%s", (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected);
  });
});
