/** Files in the layouts of the importers, with figures of our own. Comes in: rows. Goes out: files. */
import ExcelJS from "exceljs";
import { sha256 } from "../../../src/core/id.ts";
import type { SourceFile } from "../../../src/reference/importers/importer.ts";

/** A file of text or bytes. */
export function fileOf(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: sha256(bytes) };
}

type Cell = string | number | null;

/** The World Bank's download: one indicator, a row a country. */
export function download(code: string, years: readonly number[], rows: readonly (readonly Cell[])[]): SourceFile {
  const quoted = (cells: readonly Cell[]) => `${cells.map((cell) => `"${cell ?? ""}"`).join(",")},\r\n`;
  const header = ["Country Name", "Country Code", "Indicator Name", "Indicator Code", ...years];
  const lines = rows.map(([name = "", iso = "", ...values]) =>
    quoted([name, iso, `Title of ${code}`, code, ...values]),
  );
  const preamble = '"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2025-07-01",\r\n\r\n';
  return fileOf(`API_${code}_DS2_en_csv_v2_1.csv`, `\uFEFF${preamble}${quoted(header)}${lines.join("")}`);
}

/** One row of the World Bank's interface. */
export const apiRow = (code: string, iso2: string, iso3: string, name: string, date: string, value: number | null) => ({
  indicator: { id: code, value: `Title of ${code}` },
  country: { id: iso2, value: name },
  countryiso3code: iso3,
  date,
  value,
  unit: "",
  obs_status: "",
  decimal: 0,
});

/** One page of the World Bank's interface. */
export const apiPage = (page: number, pages: number, total: number, rows: readonly unknown[]) => [
  { page, pages, per_page: 2, total, sourceid: "2", lastupdated: "2025-07-01" },
  rows,
];

/** A cell of a sheet, with the colour of its letters. */
export interface Coloured {
  readonly value: Cell;
  readonly colour?: { readonly argb: string };
  readonly format?: string;
}

/** A workbook of sheets by name. */
export async function workbook(
  name: string,
  sheets: Readonly<Record<string, readonly (readonly (Cell | Coloured)[])[]>>,
): Promise<SourceFile> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(title);
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        const { value, colour, format }: Coloured = typeof cell === "object" && cell !== null ? cell : { value: cell };
        const target = sheet.getCell(at + 1, column + 1);
        target.value = value;
        if (colour) target.font = { color: colour };
        if (format) target.numFmt = format;
      });
    });
  }
  return fileOf(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

const BLUE = { argb: "FF0000FF" };
const RED = { argb: "FFFF0000" };
const share = (value: number, colour?: { readonly argb: string }): Coloured => ({
  value,
  format: "0.00%",
  ...(colour ? { colour } : {}),
});
const LINE = "Invented figures      © SIPRI 2031";

/** SIPRI's workbook; `change` lays hands on single sheets. */
export function sipri(change: Readonly<Record<string, readonly (readonly (Cell | Coloured)[])[]>> = {}) {
  return workbook("SIPRI-Milex-data-1949-2031.xlsx", {
    "Front page": [],
    "Regional totals": [
      [LINE],
      ["Figures are in US$ b., at constant 2030 prices and exchange rates, except for the last figure"],
      ["Region", 2029, 2030, 2031, "2031 (current prices)", "", "Omitted countries"],
      ["World", 2000.5, 2100, 2200, 2250, null, ""],
      ["Europe", 500, 510, "...", 530, null, "Nordland"],
    ],
    "Local currency financial years": [
      [LINE],
      ["Country", "Currency", "Fiscal Year (Jan-Dec if not stated)", "Notes", 2029, 2030, 2031],
      ["Europe"],
      ["United Kingdom", "Pounds   ", "Apr-Mar", null, 40, 41, 42],
      ["Estonia", "Euro", null, "‖3", 4, 5, 6],
      ["Cameroon", "CFA Francs", "Till: 2029 Jul-Jun, 2030: Jul-Dec, From 2031: Jan-Dec", "§", 7, 8, 9],
      ["Kuwait", "Dinar", "See footnote", "12", 1, 2, 3],
    ],
    "Local currency calendar years": [
      [LINE],
      ["Country", "Currency", "Notes", 2029, 2030, 2031],
      ["Croatia", "Kunas", null, 11, 12, 13],
      ["Russia", "Roubles", "3", 100, 110, 120],
    ],
    "Constant (2030) US$": [
      [LINE],
      ["Figures are in US $m., at constant 2030 prices and exchange rates"],
      ["Country", "", "Notes", "2029", "2030.0", 2031],
      ["Russia", null, "3", 1.5, { value: 1.6, colour: BLUE }, { value: 1.7, colour: RED }],
      ["Nordland", null, null, "xxx", ". .", 0.25],
    ],
    "Current US$": [
      [LINE],
      ["Figures are in US $m., in current prices"],
      ["Country", "Notes", 2029, 2030, 2031],
      ["Europe"],
      ["Russia", "3", 1.4, 1.6, { value: 1.8, colour: BLUE }],
      ["Germany ", "†", 2, 2.5, 3],
    ],
    "Share of GDP": [
      [LINE],
      ["Country", "Notes", 2029, 2030, 2031],
      ["Russia", "§3", share(0.05), share(0.0625, BLUE), share(0.07, RED)],
    ],
    "Per capita": [
      [LINE],
      ["Figures are in current US$"],
      ["Country", "Notes", 2029, 2030, 2031],
      ["Russia", "3", 900, 950, 1000],
    ],
    "Share of Govt. spending": [
      [LINE],
      ["Country", "Notes", "Reporting year", 2029, 2030, 2031],
      ["Russia", "3", null, share(0.2), share(0.25), "..."],
    ],
    Footnotes: [
      ["Footnotes and special notes"],
      ["†", "without pensions (our words)"],
      ["§", "the adopted budget (our words)"],
      ["‖", "a new currency (our words)"],
      [3, null, "an invented footnote"],
    ],
    ...change,
  });
}

/** NATO's workbook, after the description of its layout. */
export function nato(
  title = "Defence expenditure",
  change: Readonly<Record<string, readonly (readonly Cell[])[]>> = {},
) {
  const years = [null, 2029, 2030, "2031e"];
  const heading = (table: string, of: string) => [
    [`${table} : ${title} of NATO countries (2029-2031) – ${of}`],
    [of],
    [],
  ];
  return workbook("def-exp-2031-en.xlsx", {
    "Table 1": [
      ...heading("Table 1", "Million national currency units"),
      years,
      ["Current prices"],
      ["Norway", 100, 110, 120],
      ["Poland*", 200, 210, 230],
      ["* A remark of our own."],
    ],
    "Table 2": [
      ...heading("Table 2", "Million US dollars"),
      years,
      ["Current prices and exchange rates"],
      ["Norway", 10, 11, 12],
      ["Poland*", 20, 21, 23],
      ["United States", 60, "..", 65],
      ["NATO Europe and Canada", 30, 32, 35],
      ["NATO Total", 90, "..", 100],
      [],
      ["Constant 2025 prices and exchange rates"],
      years,
      ["Norway", 9, 10, 11],
      ["Poland*", 18, 19, 20],
      ["United States", 50, 52, 54],
      ["NATO Europe and Canada", 27, 29, 31],
      ["NATO Total", 77, 81, 85],
      ["* A remark of our own."],
    ],
    "Table 3": [
      ...heading("Table 3", "Share of real GDP and annual real change"),
      years,
      ["Share of real GDP (%)"],
      ["Norway", 2.5, 2.75, 3.25],
      ["Poland*", 4.1, 4.2, 4.5],
      [],
      ["Annual real change (%)"],
      years,
      ["Norway", -1.5, 3, 12],
      ["Poland*", 2, 4, ".."],
    ],
    ...change,
  });
}

/** The Bank of Russia's rates of the dollar, in windows-1251 with a decimal comma. */
export function roubles(records: readonly (readonly [day: string, value: string, nominal?: string])[], id = "R01235") {
  const body = records.map(
    ([day, value, nominal = "1"]) =>
      `<Record Date="${day}" Id="${id}"><Nominal>${nominal}</Nominal><Value>${value}</Value><VunitRate>${value}</VunitRate></Record>`,
  );
  const open = `<ValCurs ID="${id}" DateRange1="01.03.2031" DateRange2="03.03.2031" name="Foreign Currency Market Dynamic">`;
  return fileOf("XML_dynamic.xml", `<?xml version="1.0" encoding="windows-1251"?>${open}${body.join("")}</ValCurs>`);
}

/** All currencies of a day; names of currencies in windows-1251, which is no UTF-8. */
export function roublesOfDay(): SourceFile {
  const one = (id: string, letters: string, nominal: string, value: string) =>
    `<Valute ID="${id}"><NumCode>1</NumCode><CharCode>${letters}</CharCode><Nominal>${nominal}</Nominal><Name>NAME</Name><Value>${value}</Value></Valute>`;
  const text = `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="02.03.2031" name="Foreign Currency Market">${one("R01375", "CNY", "1", "12,5")}${one("R01235", "USD", "10", "912,345")}</ValCurs>`;
  const cyrillic = [0xc4, 0xee, 0xeb, 0xeb, 0xe0, 0xf0];
  const bytes = [...text.replaceAll("NAME", "\u0001")].flatMap((sign) =>
    sign === "\u0001" ? cyrillic : [sign.charCodeAt(0)],
  );
  return fileOf("XML_daily.xml", new Uint8Array(bytes));
}

const ORYX = "country,equipment_type,destroyed,abandoned,captured,damaged,type_total";

/** Daily counts of losses: state, category, destroyed, abandoned, captured, damaged, total, day. */
export function oryxDaily(rows: readonly (readonly Cell[])[]): SourceFile {
  const lines = rows.map((row) => `${row.map((cell) => (/,/.test(String(cell)) ? `"${cell}"` : cell)).join(",")},0\n`);
  return fileOf("daily_count.csv", `${ORYX},date_recorded,destroyed_diff\n${lines.join("")}`);
}

/** Counts of losses so far. */
export function oryxTotals(rows: readonly (readonly Cell[])[], name = "totals_by_type_2031-05-01.csv"): SourceFile {
  return fileOf(name, `${ORYX}\n${rows.map((row) => `${row.join(",")}\n`).join("")}`);
}

/** The General Staff's claims, a record a day. */
export function generalStaff(days: readonly Readonly<Record<string, Cell>>[]): SourceFile {
  return fileOf("russia_losses_equipment.json", JSON.stringify(days, null, 4));
}

/** A table of three or four columns. */
export function table(name: string, header: string, rows: readonly (readonly Cell[])[]): SourceFile {
  return fileOf(name, `${header}\n${rows.map((row) => `${row.join(",")}\n`).join("")}`);
}

const GDP = "NY.GDP.MKTP.CD";

/** One or more files for each importer, by its id. */
export async function fixtures(): Promise<Readonly<Record<string, readonly SourceFile[]>>> {
  return {
    "world-bank-download": [
      download(
        GDP,
        [2014, 2015],
        [
          ["Russian Federation", "RUS", 2.1e12, "1.356e12"],
          ["Atlantis, Kingdom of", "ATL", null, 5],
          ["European Union", "EUU", 1.5e13, 1.6e13],
        ],
      ),
      download(
        "PA.NUS.PPPC.RF",
        [2014, 2015],
        [
          ["Russian Federation", "RUS", 0.4, 0.32],
          ["United States", "USA", 1, 1],
        ],
      ),
    ],
    "world-bank-api": [
      fileOf(
        "page.json",
        JSON.stringify(
          apiPage(1, 1, 2, [
            apiRow(GDP, "RU", "RUS", "Russian Federation", "2015", 1.356e12),
            apiRow(GDP, "RU", "RUS", "Russian Federation", "2014", null),
          ]),
        ),
      ),
      fileOf(
        "pages.json",
        JSON.stringify([
          apiPage(1, 2, 3, [
            apiRow(GDP, "DE", "DEU", "Germany", "2015", 3.4e12),
            apiRow(GDP, "ZQ", "", "All islands", "2015", 7),
          ]),
          apiPage(2, 2, 3, [apiRow(GDP, "FR", "FRA", "France", "2015", 2.4e12)]),
        ]),
      ),
    ],
    "world-bank-long": [
      table("gdp.csv", "Country Name,Country Code,Year,Value", [
        ["United States", "USA", 2015, 1.82e13],
        ["Chad", "TCD", 2015, 1e10],
      ]),
      table("ppp-gdp.csv", "Country,Country ID,Year,PPP", [
        ["United States", "US", 2015, 1],
        ["Chad", "TD", 2015, 230.5],
      ]),
      table("inflation-consumer.csv", "Country,Country Code,Year,Inflation", [
        ["United States", "USA", 2000, 3.38],
        ["Chad", "TCD", 2000, -1.5],
      ]),
      table("cpi.csv", "Country,Country Code,Year,CPI", [
        ["United States", "USA", 2010, 100],
        ["United States", "USA", 2011, 103.2],
      ]),
    ],
    "sipri-milex": [await sipri()],
    "nato-defence-expenditure": [await nato()],
    "fred-exchange-rates": [
      table("annual.csv", "Date,Country,Exchange rate", [
        ["2008-01-01", "Euro", 0.68],
        ["2009-01-01", "Euro", 0.72],
        ["2009-01-01", "Japan", 93.6],
      ]),
    ],
    "fas-warheads": [
      table("warheads.csv", "Entity,Year,Stockpiled nuclear warheads", [
        ["Russia", 1967, 8400],
        ["United Kingdom", 1967, 380],
      ]),
    ],
    "oryx-daily": [
      oryxDaily([
        ["Russia", "Tanks", 0, 0, 0, 0, 0, "2022-02-23"],
        ["Russia", "Tanks", 5, 1, 2, 0, 8, "2022-03-19"],
        ["Russia", "Tanks", 6, 1, 2, 1, 10, "2022-03-26"],
        [
          "Ukraine",
          "Losses of Armoured Combat Vehicles [Tanks, AFVs] - 3, of which: destroyed: 3",
          3,
          0,
          0,
          0,
          3,
          "2022-03-26",
        ],
      ]),
    ],
    "oryx-totals": [
      oryxTotals([
        ["Russia", "All Types", 9, 1, 2, 1, 13],
        ["Russia", "Tanks", 6, 1, 2, 1, 10],
        ["Russia", "Radars", 3, 0, 0, 0, 3],
      ]),
    ],
    "general-staff-losses": [
      generalStaff([
        { date: "2022-02-25", day: 2, tank: 10, "fuel tank": 3, MRL: 1 },
        {
          date: "2022-02-26",
          day: 3,
          tank: 12,
          "vehicles and fuel tanks": 9,
          MRL: 1,
          "greatest losses direction": "north",
        },
        { date: "2022-02-27", day: 4, tank: 15, "vehicles and fuel tanks": 11, MRL: 2 },
      ]),
    ],
    "bank-of-russia": [
      roubles([
        ["01.03.2031", "91,3336"],
        ["02.03.2031", "9134,5678", "100"],
      ]),
      roublesOfDay(),
    ],
  };
}
