import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceFile } from "../../../src/reference/importers/importer.ts";
import { importSeries } from "../../../src/reference/importers/index.ts";
import { sanityRules } from "../../../src/reference/importers/sanity.ts";
import { download, generalStaff, nato, oryxDaily, oryxTotals, sipri, table } from "./fixtures.ts";

const US = ["United States", "USA"] as const;
const RATES = "Date,Country,Exchange rate";
const SHARE = "MS.MIL.XPND.GD.ZS";

/** A file that a rule turns away: rule, what is wrong, file, words of the message. */
const REFUSED: readonly (readonly [
  rule: string,
  what: string,
  file: SourceFile | Promise<SourceFile>,
  words: RegExp,
])[] = [
  [
    "duplicated-rows",
    "two figures for one year",
    download(
      "NY.GDP.MKTP.CD",
      [2014],
      [
        ["Chad", "TCD", 5],
        ["Chad", "TCD", 6],
      ],
    ),
    /row 7, column 2014: TD 2014 gives 6 where row 6, column 2014 gives 5/,
  ],
  [
    "no-index",
    "a rate of change called an index",
    table("cpi.csv", "Country,Country Code,Year,CPI", [
      [...US, 2010, 1.64],
      ["Chad", "TCD", 2010, -2],
    ]),
    /row 3, column CPI: .*TD 2010 is -2: these are yearly changes/,
  ],
  [
    "no-index",
    "an index without its base",
    table("cpi.csv", "Country,Country Code,Year,CPI", [
      [...US, 2010, 92],
      [...US, 2011, 95],
    ]),
    /no year in which most of the index stands at 100/,
  ],
  [
    "anchors",
    "the euro the wrong way up",
    table("annual.csv", RATES, [["2008-01-01", "Euro", 1.4726]]),
    /row 2, column Exchange rate: Euro 2008 should be about 0.679.*wrong way up/,
  ],
  [
    "anchors",
    "the yen the wrong way up",
    table("annual.csv", RATES, [["2008-01-01", "Japan", 0.00967]]),
    /wrong way up/,
  ],
  [
    "anchors",
    "people under the headings of GDP",
    table("population.csv", "Country Name,Country Code,Year,Value", [[...US, 2015, 320_878_310]]),
    /another indicator or another unit/,
  ],
  [
    "anchors",
    "GDP in millions",
    download("NY.GDP.MKTP.CD", [2015], [[...US, 18_200_000]]),
    /column 2015: US 2015 should be about 18200000000000/,
  ],
  [
    "anchors",
    "a price level that was turned already",
    download("PA.NUS.PPPC.RF", [2000], [["China", "CHN", 3]]),
    /wrong way up/,
  ],
  [
    "rates-and-prices",
    "a rate below zero",
    table("annual.csv", RATES, [["2009-01-01", "Euro", -0.7]]),
    /Euro 2009 is -0.7, which cannot be/,
  ],
  [
    "rates-and-prices",
    "negative losses",
    oryxDaily([["Russia", "Tanks", -1, 0, 0, 0, -1, "2022-03-01"]]),
    /RU 2022 is -1, which cannot be/,
  ],
  [
    "rates-and-prices",
    "negative spending",
    sipri({ "Current US$": [["x © SIPRI 2031"], ["US $m."], ["Country", "Notes", 2029], ["Chad", "", -3]] }),
    /Current US\$!C4: TD 2029 is -3000000/,
  ],
  [
    "share-above-100",
    "a column of money called a share",
    download(SHARE, [2012, 2013, 2014], [["Chad", "TCD", 250, 260, 270]]),
    /3 of 3 shares are above 100/,
  ],
  [
    "total-disagrees",
    "statuses that are not the total",
    oryxDaily([["Russia", "Tanks", 5, 1, 2, 0, 80, "2022-03-19"]]),
    /says 80 for the sum of destroyed, abandoned, captured, damaged, which is 8/,
  ],
  [
    "total-disagrees",
    "a total that is not its categories",
    oryxTotals([
      ["Russia", "All Types", 90, 0, 0, 0, 90],
      ["Russia", "Tanks", 6, 0, 0, 0, 6],
    ]),
    /says 90 for the sum of the 1 categories of Russia, which is 6/,
  ],
  [
    "total-disagrees",
    "members that are not the alliance",
    nato("Defence expenditure", {
      "Table 2": [
        ["Million US dollars"],
        [null, 2029, 2030, 2031],
        ["Current prices"],
        ["Norway", 10, 11, 12],
        ["Poland", 20, 21, 23],
        ["NATO Total", 90, 32, 35],
      ],
    }),
    /says 90000000 for the sum of 2 states, which is 30000000/,
  ],
];

/** A file that is taken in with a word of warning. */
const NOTED: readonly (readonly [rule: string, what: string, file: SourceFile | Promise<SourceFile>, words: RegExp])[] =
  [
    [
      "duplicated-rows",
      "one row twice",
      download(
        "NY.GDP.MKTP.CD",
        [2014],
        [
          ["Chad", "TCD", 5],
          ["Chad", "TCD", 5],
        ],
      ),
      /TD 2014 says again what row 6/,
    ],
    [
      "rates-and-prices",
      "an output of zero",
      download("NY.GDP.MKTP.CN", [2013, 2014], [["Chad", "TCD", 0, 6]]),
      /TD 2013 is 0, which cannot be: it is left out/,
    ],
    [
      "cumulative-falls",
      "a count of losses that falls",
      oryxDaily([
        ["Russia", "Tanks", 8, 0, 0, 0, 8, "2022-03-19"],
        ["Russia", "Tanks", 7, 0, 0, 0, 7, "2022-03-20"],
      ]),
      /falls from 8 to 7 by 2022-03-20/,
    ],
    [
      "share-above-100",
      "one share above the whole",
      download(SHARE, [2012, 2013, 2014], [["Chad", "TCD", 3, 117, 8]]),
      /TD 2013 is 117 per cent/,
    ],
    [
      "money-changes",
      "a new currency",
      download("NY.GDP.MKTP.CN", [2013, 2014], [["Chad", "TCD", 5e9, 6e6]]),
      /TD: .*powers of ten in 2014/,
    ],
    [
      "total-disagrees",
      "a total that is one off",
      oryxTotals([
        ["Russia", "All Types", 7, 0, 0, 0, 7],
        ["Russia", "Tanks", 6, 0, 0, 0, 6],
      ]),
      /says 7 for the sum of the 1 categories/,
    ],
    [
      "categories-change",
      "categories that change on a day",
      generalStaff([
        { date: "2022-02-25", tank: 1, "fuel tank": 3, MRL: 1 },
        { date: "2022-02-26", tank: 1, "vehicles and fuel tanks": 9, MRL: 1 },
        { date: "2022-02-27", tank: 1, "vehicles and fuel tanks": 9, MRL: 1 },
      ]),
      /“fuel tank” of RU ends on 2022-02-25, where “vehicles and fuel tanks” of RU begins/,
    ],
  ];

describe("a file is refused for", () => {
  test.each(REFUSED)("%s: %s", async (_rule, _what, file, words) => {
    await expect(importSeries(await file)).rejects.toMatchObject({
      code: "series-refused",
      message: expect.stringMatching(words),
    });
  });
});

describe("a file is taken in with a notice for", () => {
  test.each(NOTED)("%s: %s", async (_rule, _what, file, words) => {
    const notices = (await importSeries(await file)).flatMap((series) => series.notices);
    expect(notices.map(({ message }) => message).join("\n")).toMatch(words);
    expect(notices.find(({ message }) => words.test(message))?.cell).toBeTruthy();
  });
});

test("each rule has a file on which it speaks", () => {
  const tried = new Set([...REFUSED, ...NOTED].map(([rule]) => rule));
  expect(sanityRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

test("what says again is left out, and what is zero too", async () => {
  const [twice] = await importSeries(
    download(
      "NY.GDP.MKTP.CD",
      [2014],
      [
        ["Chad", "TCD", 5],
        ["Chad", "TCD", 5],
      ],
    ),
  );
  expect(twice?.points).toHaveLength(1);
  const [zero] = await importSeries(download("NY.GDP.MKTP.CN", [2013, 2014], [["Chad", "TCD", 0, 6]]));
  expect(zero?.points.map(({ value }) => value)).toEqual([6]);
});

test("every rate of the euro is refused when it is turned over", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.66, max: 0.698, noNaN: true }), async (rate) => {
      const right = table("annual.csv", RATES, [["2008-01-01", "Euro", rate]]);
      const wrong = table("annual.csv", RATES, [["2008-01-01", "Euro", 1 / rate]]);
      expect((await importSeries(right))[0]?.points[0]?.value).toBe(rate);
      await expect(importSeries(wrong)).rejects.toMatchObject({ code: "series-refused" });
    }),
    { numRuns: 20 },
  );
});

describe("rates against what other series imply", () => {
  const years = [2012, 2013, 2014] as const;
  const row = ["Germany", "DEU"] as const;
  const rates = (of: (rate: number) => number) =>
    table(
      "annual.csv",
      RATES,
      [0.78, 0.75, 0.76].map((rate, at) => [`${years[at]}-01-01`, "Euro", of(rate)]),
    );
  const beside = async () => [
    ...(await importSeries(download("NY.GDP.MKTP.CN", years, [[...row, 2.75e12, 2.81e12, 2.93e12]]))),
    ...(await importSeries(download("NY.GDP.MKTP.CD", years, [[...row, 3.53e12, 3.73e12, 3.88e12]]))),
  ];

  test.each([
    ["the right way up", (rate: number) => rate, undefined],
    [
      "the wrong way up",
      (rate: number) => 1 / rate,
      /Euro 2012 is 1\.28205, .* implies 0\.779037: the rate stands the wrong way up/,
    ],
    ["of another money", (rate: number) => rate * 40, /one of them is not what it says/],
  ])("%s", async (_, of, words) => {
    const [series] = await importSeries(rates(of), await beside());
    const messages = (series?.notices ?? []).filter(({ cell }) => cell).map(({ message }) => message);
    if (words) expect(messages).toEqual([expect.stringMatching(words)]);
    else expect(messages).toEqual([]);
  });

  test("nothing is said where nothing is at hand", async () => {
    const [series] = await importSeries(rates((rate) => 1 / rate));
    expect((series?.notices ?? []).filter(({ cell }) => cell)).toEqual([]);
  });
});
