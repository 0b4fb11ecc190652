/** Rates of the Bank of Russia. Comes in: its XML in windows-1251, of one day or of one currency. Goes out: roubles for a dollar. */
import { type CivilDate, civil } from "../../core/date.ts";
import type { Point, SeriesNotice } from "../../core/series.ts";
import { malformed, refused } from "../files/fault.ts";
import { figureOf } from "../files/figure.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

/** The dollar: as a currency's letters, and as the Bank's own number. @source Bank of Russia, XML_val.asp */
const DOLLAR = { letters: "USD", id: "R01235" } as const;

/** @source Bank of Russia, "Getting data using XML": XML_daily.asp, XML_dynamic.asp */
export const importer = importerOf({
  id: "bank-of-russia",
  producer: "Bank of Russia",
  title: "XML_dynamic.asp (the dollar over some days) or XML_daily.asp (all currencies on a day)",
  url: "https://www.cbr.ru/development/SXML/",
  terms: "free to use with the source named",
  open: true,
  tested: "described-layout",
  recognises: ({ bytes }) => /^<\?xml [^>]{0,100}\?>\s*<ValCurs\s/.test(decoded(bytes.subarray(0, 400))),
  drafts: (file) => {
    const text = decoded(file.bytes);
    if (!text.trimEnd().endsWith("</ValCurs>")) {
      throw malformed(file.name, "the end", "“</ValCurs>” is missing: the file was cut off");
    }
    const { points, notices } = text.includes("<Valute") ? ofDay(file, text) : ofDollar(file, text);
    const edition = points.reduce((last, { to }) => (to > last ? to : last), "");
    return [
      {
        id: "bank-of-russia-rate",
        edition,
        title: "Official exchange rate, roubles for one dollar",
        measure: "exchange-rate",
        definition:
          "Roubles for one dollar, as the Bank of Russia sets it for the day; a day without an entry keeps the rate of the one before. A year's rate is the average of its days and stands in no cell here.",
        unit: "1",
        price: "market",
        points,
        notices,
      },
    ];
  },
});

/** The Bank writes windows-1251; the signs that are read are ASCII, the names of currencies are not. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder("windows-1251").decode(bytes);
}

interface Read {
  readonly points: readonly Point[];
  readonly notices: readonly SeriesNotice[];
}

/** `<Record Date="02.03.2024" Id="R01235"><Nominal>1</Nominal><Value>91,3336</Value></Record>` */
function ofDollar(file: SourceFile, text: string): Read {
  const records = elements(text, "Record");
  const points = records.map((record, at) => {
    const cell = `Record ${at + 1}`;
    const id = attribute(record, "Id");
    if (id !== DOLLAR.id) throw otherMoney(file, cell, id);
    return pointOf(file, cell, dayIn(file, cell, attribute(record, "Date")), record);
  });
  return { points, notices: [] };
}

/** `<Valute ID="R01235"><CharCode>USD</CharCode><Nominal>1</Nominal><Value>91,3336</Value></Valute>` under the day. */
function ofDay(file: SourceFile, text: string): Read {
  const day = dayIn(file, "ValCurs", attribute(elements(text, "ValCurs")[0] ?? "", "Date"));
  const all = elements(text, "Valute");
  const at = all.findIndex((one) => content(one, "CharCode") === DOLLAR.letters);
  const dollar = all[at];
  if (dollar === undefined) throw otherMoney(file, "the list", undefined);
  const message = `only the dollar is read: ${all.length - 1} other currencies of the day are left out`;
  return { points: [pointOf(file, `Valute ${at + 1}`, day, dollar)], notices: all.length > 1 ? [{ message }] : [] };
}

function otherMoney(file: SourceFile, cell: string, id: string | undefined) {
  const reason = id === undefined ? "there is no rate of the dollar" : `${id} is not the dollar (${DOLLAR.id})`;
  return refused(file.name, cell, reason, `ask for VAL_NM_RQ=${DOLLAR.id}: rates are compared for the dollar only`);
}

function pointOf(file: SourceFile, cell: string, day: CivilDate, element: string): Point {
  const nominal = decimal(content(element, "Nominal"));
  const value = decimal(content(element, "Value"));
  if (value === undefined || nominal === undefined || nominal <= 0) {
    throw malformed(file.name, cell, "there is no rate with a decimal comma and no number of units it is for");
  }
  return { actor: "RU", from: day, to: day, value: value / nominal, stage: "outturn", quality: "reported", cell };
}

/** "1 234,5678" with a comma; a point would be another producer's writing. */
function decimal(field: string | undefined): number | undefined {
  if (field === undefined || field.includes(".")) return undefined;
  return figureOf(field.replace(",", "."));
}

function dayIn(file: SourceFile, cell: string, field: string | undefined): CivilDate {
  const [, day, month, year] = /^(\d\d)[./](\d\d)[./](\d{4})$/.exec(field ?? "") ?? [];
  const found = civil(Number(year), Number(month), Number(day));
  if (!found) throw malformed(file.name, cell, `“${field}” is no day such as 31.12.2024`);
  return found;
}

/** Every element of a name, from its opening sign to its closing one. */
function elements(text: string, name: string): readonly string[] {
  return text
    .split(`<${name} `)
    .slice(1)
    .map((piece) => piece.split(`</${name}>`, 1)[0] ?? "");
}

/** Looks at the opening tag alone. */
function attribute(element: string, name: string): string | undefined {
  const [tag = ""] = element.split(">", 1);
  return ` ${tag}`.split(` ${name}="`)[1]?.split('"', 1)[0];
}

function content(element: string, name: string): string | undefined {
  return element.split(`<${name}>`)[1]?.split(`</${name}>`, 1)[0]?.trim();
}
