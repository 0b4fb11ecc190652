/** NATO's workbook of defence expenditure. Comes in: xlsx with a sheet a table, one or two blocks each. Goes out: a series a block. */
import { by, groupBy } from "../../core/order.ts";
import type { Point, SeriesNotice } from "../../core/series.ts";
import { ACTORS } from "../../measure/actor.ts";
import { localMoney } from "../../measure/iso.ts";
import { actorOfName } from "../actors.ts";
import { malformed } from "../files/fault.ts";
import { inYear } from "../files/figure.ts";
import { readWorkbook, type Sheet, type SheetRow, sheetCell, sheetNames } from "../files/workbook.ts";
import { CORE, NATO_BLOCKS, type NatoBlock } from "../nato-tables.ts";
import type { Draft, Sum } from "./draft.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

const TABLE = /^Table \d+[a-z]?$/;

/** @source NATO, "Defence Expenditure of NATO Countries", data as a workbook: the layout as public readers of it describe it */
export const importer = importerOf({
  id: "nato-defence-expenditure",
  producer: "NATO",
  title: "def-exp-YEAR-en.xlsx, beside the report “Defence Expenditure of NATO Countries”",
  url: "https://www.nato.int/cps/en/natohq/topics_49198.htm",
  terms: "© NATO, its conditions of use: with the source named, not to be sold; everybody takes their own copy",
  open: false,
  tested: "described-layout",
  recognises: ({ bytes }) => {
    const names = sheetNames(bytes) ?? [];
    return ["Table 2", "Table 3"].every((name) => names.includes(name));
  },
  drafts: async (file) => {
    const sheets = (await readWorkbook(file)).filter(({ name }) => TABLE.test(name));
    const blocks = sheets.flatMap(blocksOf);
    const known = blocks.flatMap((block) => {
      const reading = readingOf(block);
      return reading ? [{ block, reading }] : [];
    });
    if (known.length === 0) throw malformed(file.name, "Table 2", "no block says in words what it counts");
    const edition = editionOf(blocks);
    const core = blocks.some(({ title }) => CORE.title.test(title));
    return known.map(({ block, reading }) => draftOf(file, block, reading, edition, core));
  },
});

/** Figures under one row of years, with the words that stand over them. */
interface Block {
  readonly sheet: string;
  /** Of the sheet, down to its first years. */
  readonly title: string;
  /** Of the block: what stands between the figures before it and its own. */
  readonly words: string;
  readonly years: ReadonlyMap<number, { readonly year: number; readonly estimate: boolean }>;
  readonly rows: readonly SheetRow[];
  readonly footnotes: readonly string[];
}

/** "2024", "2025e". */
function yearsIn({ cells }: SheetRow): Block["years"] {
  const years = new Map<number, { year: number; estimate: boolean }>();
  for (const [column, { value }] of cells) {
    const [, year, estimate] = /^(20\d\d|19\d\d)(e?)$/.exec(String(value)) ?? [];
    if (year !== undefined) years.set(column, { year: Number(year), estimate: estimate === "e" });
  }
  return years;
}

const wordsOf = (rows: readonly SheetRow[]): string =>
  rows
    .map(({ cells }) =>
      [...cells.values()]
        .map(({ value }) => value)
        .filter((value) => typeof value === "string")
        .join(" "),
    )
    .join(" ");

/** A row of years has three or more; a row of figures has a name and a number in one of them. */
function blocksOf({ name, rows }: Sheet): readonly Block[] {
  const heads = rows.flatMap((row, at) => (yearsIn(row).size >= 3 ? [at] : []));
  const title = wordsOf(rows.slice(0, heads[0] ?? 0));
  const footnotes = rows.map(({ cells }) => String(cells.get(1)?.value ?? "")).filter((text) => /^\*+ ?\S/.test(text));
  let years: Block["years"] = new Map();
  let words: SheetRow[] = [];
  let figures: SheetRow[] = [];
  const blocks: Block[] = [];
  const close = () => {
    if (figures.length > 0) blocks.push({ sheet: name, title, words: wordsOf(words), years, rows: figures, footnotes });
    if (figures.length > 0) words = [];
    figures = [];
  };
  for (const [at, row] of rows.entries()) {
    if (isFigures(row, years)) {
      figures.push(row);
      continue;
    }
    // The second block of a table may have its own years, or only a line that says what it counts.
    if (heads.includes(at) || NATO_BLOCKS.some(({ block }) => lastMatch(wordsOf([row]), block))) close();
    if (heads.includes(at)) years = yearsIn(row);
    if (figures.length === 0) words.push(row);
  }
  close();
  return blocks;
}

function isFigures({ cells }: SheetRow, years: Block["years"]): boolean {
  const filled = [...years.keys()].map((column) => cells.get(column)?.value);
  // A row of years is none, though its cells are numbers.
  return filled.some((value) => typeof value === "number") && yearsIn({ number: 0, cells }).size < 3;
}

interface Reading {
  readonly kind: NatoBlock;
  /** Where the words that tell the kind stand, and the year in them. */
  readonly at: number;
  readonly year?: string | undefined;
}

/** What the words say last counts: the line next to the figures, and not the title, which may name both blocks. */
function readingOf({ title, words }: Block): Reading | undefined {
  return NATO_BLOCKS.filter(({ table }) => table.test(title))
    .flatMap((kind): Reading[] => {
      const match = lastMatch(words, kind.block);
      return match ? [{ kind, at: match.index, year: match[1] }] : [];
    })
    .sort(by(({ at }) => -at))[0];
}

/** The pattern is one of all matches. */
function lastMatch(words: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...words.matchAll(pattern)].at(-1);
}

/** The last year in the title's brackets, or the last of the columns. */
function editionOf(blocks: readonly Block[]): string {
  const titled = blocks.flatMap(({ title }) => /\(\d{4} ?[-–] ?(\d{4})e?\)/.exec(title)?.[1] ?? []);
  const years = blocks.flatMap((block) => [...block.years.values()].map(({ year }) => year));
  return titled[0] ?? String(years.reduce((last, year) => Math.max(last, year), 0));
}

function draftOf(file: SourceFile, block: Block, { kind, year }: Reading, edition: string, core: boolean): Draft {
  const { table: _table, block: _block, scale: _scale, measure, definition, ...about } = kind;
  const points = block.rows.flatMap((row) => rowPoints(file, block, kind, row, edition));
  const notices: SeriesNotice[] = core ? [{ message: CORE.says }] : [];
  return {
    ...about,
    measure: core ? (CORE.measures[measure] ?? measure) : measure,
    definition: core ? `${definition} ${CORE.says}` : definition,
    edition,
    ...(year === undefined ? {} : { constant: Number(year) }),
    points,
    notices,
    sums: kind.unit === "USD" ? sumsOf(points) : [],
  };
}

function rowPoints(file: SourceFile, block: Block, kind: NatoBlock, row: SheetRow, edition: string): readonly Point[] {
  const [, printed = "", stars = ""] = /^([^*]*)(\**)/.exec(String(row.cells.get(1)?.value ?? "")) ?? [];
  if (printed.trim() === "")
    throw malformed(file.name, `${block.sheet}, row ${row.number}`, "figures stand without a name");
  const actor = actorOfName(printed);
  const note = stars && block.footnotes.find((text) => text.startsWith(stars) && text[stars.length] !== "*");
  const unit = kind.unit === "local" ? localMoney(actor, edition) : undefined;
  return [...block.years].flatMap(([column, { year, estimate }]): Point[] => {
    const found = row.cells.get(column);
    if (!found || /^(?:\.[ .]*|-|–|)$/.test(String(found.value))) return [];
    const cell = sheetCell(block.sheet, row.number, column);
    if (typeof found.value !== "number") throw malformed(file.name, cell, `“${found.value}” is no figure`);
    return [
      {
        actor,
        ...inYear(year),
        value: found.value * (found.percent ? 100 : kind.scale),
        ...(unit === undefined ? {} : { unit }),
        ...(note ? { note: note.slice(stars.length).trim() } : {}),
        stage: estimate ? "estimate" : "outturn",
        quality: estimate ? "estimate" : "reported",
        cell,
      },
    ];
  });
}

/** The line “NATO Total” of each year against the states above it, which stand there with figures rounded each for itself. */
function sumsOf(points: readonly Point[]): readonly Sum[] {
  return [...groupBy(points, ({ from }) => from).values()].flatMap((of) => {
    const total = of.find(({ actor }) => actor === "NATO");
    const states = of.filter(({ actor }) => ACTORS[actor]?.kind === "state");
    if (!total || states.length < 2) return [];
    const adds = states.reduce((sum, { value }) => sum + value, 0);
    const off = Math.abs(adds - total.value);
    // Each line is rounded to a million: half of one for every state is no disagreement.
    return off <= states.length * 5e5
      ? []
      : [{ cell: total.cell, of: `${states.length} states`, says: total.value, adds }];
  });
}
