/** English names and symbols of units of measurement → unit codes. @source The Unified Code for Units of Measure; Unicode CLDR, English unit names. */
import type { MeasurementWords } from "../quantities.ts";
import { phrases } from "../words.ts";

/** Code, name, plural and other words, symbols. */
type Row = readonly [string, string, string, string];

/** SI prefixes: code, word. @source BIPM, The International System of Units, table 7. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ["p", "pico"],
  ["n", "nano"],
  ["µ", "micro"],
  ["m", "milli"],
  ["c", "centi"],
  ["d", "deci"],
  ["k", "kilo"],
  ["M", "mega"],
  ["G", "giga"],
  ["T", "tera"],
  ["P", "peta"],
];

/** Units that take prefixes, with the prefixes in use. */
const SCALED: readonly (readonly [...Row, string])[] = [
  ["m", "metre", "meter, meters, metres", "m", "pnµmcdk"],
  ["g", "gram", "grams, gramme, grammes", "g", "nµmk"],
  ["W", "watt", "watts", "W", "µmkMGT"],
  ["W.h", "watt hour", "watt-hour, watt hours, watt-hours, watthours", "Wh", "kMGT"],
  ["A.h", "ampere-hour", "ampere hours, amp hours, amp hour, ampere-hours", "Ah", "mk"],
  ["V", "volt", "volts", "V", "µmkMG"],
  ["A", "ampere", "amp, amps, amperes", "A", "nµmk"],
  ["Hz", "hertz", "hertz", "Hz", "kMGT"],
  ["J", "joule", "joules", "J", "mkMGT"],
  ["Pa", "pascal", "pascals", "Pa", "kMG"],
  ["N", "newton", "newtons", "N", "mkM"],
  ["By", "byte", "bytes", "B", "kMGTP"],
  ["bit", "bit", "bits", "bit", "kMGTP"],
  ["L", "litre", "liter, liters, litres", "L", "µmcd"],
  ["s", "second", "seconds, sec, secs", "s", "nµm"],
  ["Ohm", "ohm", "ohms", "Ω", "mkM"],
  ["eV", "electronvolt", "electronvolts", "eV", "mkMGT"],
  ["mol", "mole", "moles", "mol", "nµm"],
];

const PLAIN: readonly Row[] = [
  ["min", "minute", "minutes, min, mins", "min"],
  ["h", "hour", "hours, hr, hrs", "h"],
  ["d", "day", "days", "d"],
  ["wk", "week", "weeks, wk, wks", ""],
  ["mo", "month", "months", ""],
  ["a", "year", "years, yr, yrs, calendar year, calendar years", ""],
  ["decade", "decade", "decades", ""],
  ["century", "century", "centuries", ""],
  ["t", "metric ton", "metric tons, tonne, tonnes, metric tonnes", "t"],
  ["[ston_av]", "ton", "tons, short tons", ""],
  ["kt", "kiloton", "kilotons, kilotonnes", "kt"],
  ["Mt", "megaton", "megatons, megatonnes", "Mt"],
  ["Gt", "gigaton", "gigatons, gigatonnes", "Gt"],
  ["lb", "pound-mass", "pounds, lb, lbs, pound", "lb, lbs"],
  ["oz", "ounce", "ounces, oz", "oz"],
  ["kg", "kilogram", "kilo, kilos, kgs", "kg"],
  ["[car_m]", "carat", "carats", ""],
  ["[in_i]", "inch", "inches", "″"],
  ["ft", "foot", "feet, ft", "ft, ′"],
  ["[yd_i]", "yard", "yards, yd, yds", "yd"],
  ["mi", "mile", "miles", "mi"],
  ["nmi", "nautical mile", "nautical miles", "nmi"],
  ["[ly]", "light-year", "light years, light-years, light year", ""],
  ["um", "micrometre", "micron, microns", "μm, um"],
  ["[acr_us]", "acre", "acres", ""],
  ["har", "hectare", "hectares", "ha"],
  ["[gal_us]", "gallon", "gallons, gal", ""],
  ["[pt_us]", "pint", "pints", ""],
  ["[qt_us]", "quart", "quarts", ""],
  ["[foz_us]", "fluid ounce", "fluid ounces, fl oz", ""],
  ["[tbs_us]", "tablespoon", "tablespoons, tbsp", "tbsp"],
  ["[tsp_us]", "teaspoon", "teaspoons, tsp", "tsp"],
  ["[cup_us]", "cup", "cups", ""],
  ["[bbl_us]", "barrel", "barrels", "bbl"],
  ["[bu_us]", "bushel", "bushels", ""],
  ["[kn_i]", "knot", "knots", "kn"],
  ["deg", "degree", "degrees, deg", "°"],
  [
    "Cel",
    "celsius",
    "degrees celsius, degree celsius, celsius, degrees centigrade, degrees c, ° c, ° celsius, deg c, deg celsius, degc, centigrade",
    "°C, ℃, C",
  ],
  [
    "[degF]",
    "fahrenheit",
    "degrees fahrenheit, degree fahrenheit, fahrenheit, degrees f, ° f, ° fahrenheit, deg f, deg fahrenheit, degf",
    "°F, ℉, F",
  ],
  ["rad", "radian", "radians", "rad"],
  ["ug", "microgram", "micrograms", "mcg, μg, ug"],
  ["K", "kelvin", "kelvin, kelvins", "K"],
  ["[HP]", "horsepower", "horsepower, hp", "hp"],
  ["[BHP]", "brake horsepower", "bhp, brake horsepower", "bhp"],
  ["dB", "decibel", "decibels", "dB"],
  ["cal", "calorie", "calories", "kcal"],
  ["px", "pixel", "pixels", "px"],
  ["Mpx", "megapixel", "megapixels, mp", "MP"],
  ["[ppm]", "part per million", "ppm, parts per million", "ppm"],
  ["[ppb]", "parts-per-billion", "ppb, parts per billion", "ppb"],
  ["[psi]", "pound per square inch", "psi, pounds per square inch", "psi"],
  ["[lbf_ft]", "pound-foot", "pound - feet, pound - foot, pound feet, lb - ft, foot - pounds", "lbft"],
  ["N.m", "newton metre", "newton metres, newton meters, newton - meters, newton - metres", "Nm"],
  ["[MMBTU]", "mega british thermal unit", "million british thermal units, mmbtu", "mmBtu, mmBTU, MMBtu"],
  ["[TEU]", "twenty-foot equivalent unit", "teu, teus", "TEU"],
  ["rev", "revolution", "revolutions", ""],
  ["bar", "bar", "bars", ""],
  ["[mach]", "mach", "", ""],
];

const RATES: readonly (readonly [string, string, string])[] = [
  ["mi", "h", "mph, m . p . h"],
  ["km", "h", "kmh, kph, kmph"],
  ["mi", "[gal_us]", "mpg"],
  ["rev", "min", "rpm, rpms"],
  ["kbit", "s", "Kbps, kbps"],
  ["Mbit", "s", "Mbps, mbps"],
  ["Gbit", "s", "Gbps, gbps"],
  ["[bbl_us]", "d", "bpd, b / d"],
];

function prefixed(): Row[] {
  return SCALED.flatMap(([code, name, words, symbol, allowed]): Row[] => [
    [code, name, `${name}, ${words}`, symbol],
    ...PREFIXES.filter(([short]) => allowed.includes(short)).map(([short, long]): Row => {
      const others = phrases(words).map((word) => `${long}${word}`);
      const small = symbol === "L" ? `, ${short}l` : short === "k" && symbol === "B" ? ", KB" : "";
      const id = short === "µ" ? `u${code}` : `${short}${code}`;
      return [id, `${long}${name}`, [`${long}${name}`, ...others].join(", "), `${short}${symbol}${small}`];
    }),
  ]);
}

const ROWS: readonly Row[] = [...prefixed(), ...PLAIN];

function entries(column: 2 | 3): [string, string][] {
  return ROWS.flatMap((row) =>
    [...phrases(row[column]), ...(column === 2 ? [row[1]] : [])].map((word): [string, string] => [
      column === 2 ? word.replace(/(\w)-(\w)/g, "$1 - $2").toLowerCase() : word,
      row[0],
    ]),
  );
}

const RATE_ENTRIES = RATES.flatMap(([over, under, list]) =>
  phrases(list).map((word): [string, readonly [string, string]] => [word.toLowerCase(), [over, under]]),
);

// "second" is more often an ordinal: only its plural, or a hyphen, makes it a time; the grammar sees to that.
export const measurements: MeasurementWords = {
  words: Object.fromEntries(entries(2)),
  symbols: Object.fromEntries(entries(3)),
  rates: Object.fromEntries(RATE_ENTRIES),
  names: Object.fromEntries(ROWS.map(([code, name]) => [code, name] as const).reverse()),
  powers: { square: 2, sq: 2, cubic: 3, cu: 3 },
};
