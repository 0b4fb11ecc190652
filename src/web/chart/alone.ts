/** A chart as a file. Comes in: a drawing and the words around it. Goes out: SVG on paper of its own, one element with a name. */
import { escaped } from "../../text/markup.ts";

/** Width of every chart, and of a line of words, in its own units. */
export const WIDTH = 760;
const LINE = 16;

/** Letters that fit into a line below the chart. */
const LETTERS = 112;

/** What parts are drawn in. */
export interface Colours {
  readonly paper: string;
  readonly band: string;
  readonly line: string;
  readonly mark: string;
  readonly text: string;
}

/** On paper of its own; words have a contrast of 4.5:1, lines of 3:1. */
export const ALONE: Colours = { paper: "#ffffff", band: "#5f6b78", line: "#2e5873", mark: "#9c3315", text: "#4c4f54" };

/** In a page, whose style sheet knows whether it is dark. */
export const IN_PAGE: Colours = {
  paper: "none",
  band: "var(--quiet)",
  line: "var(--figure-line)",
  mark: "var(--accent)",
  text: "var(--quiet)",
};

/** Room for a chart in a page, in its own units. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What stands on the paper. */
export interface Paper {
  readonly title: string;
  /** The first line below the drawing, as long as it is. */
  readonly legend: string;
  /** What the picture rests on, where it is from; broken into lines. */
  readonly notes: readonly string[];
  /** Of the drawing. */
  readonly height: number;
  /** Elements of SVG. */
  readonly drawing: string;
}

/** The file. The same chart gives the same bytes. */
export function alone({ title, legend, notes, height: drawn, drawing }: Paper): string {
  const lines = [legend, ...notes.flatMap(broken)];
  const height = drawn + 28 + LINE * lines.length;
  const text = lines.map((line, at) => words(drawn + 36 + LINE * at, 12, ALONE.text, line));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(`${title}: ${lines.join(" ")}`)}" font-family="sans-serif" font-size="12" text-anchor="middle">`,
    `<rect width="100%" height="100%" fill="${ALONE.paper}"/>`,
    words(16, 15, ALONE.text, title, ' font-weight="600"'),
    `<g transform="translate(0 20)" fill="currentColor" color="${ALONE.text}">${drawing}</g>`,
    ...text,
    "</svg>\n",
  ].join("\n");
}

function words(y: number, size: number, fill: string, text: string, more = ""): string {
  return `<text x="12" y="${y}" font-size="${size}" fill="${fill}" text-anchor="start"${more}>${escaped(text)}</text>`;
}

/** A sentence in lines that fit; a number keeps its per cent, and a word that is too long for a line is cut. */
function broken(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ (?!%)/u).flatMap(cut)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function cut(word: string): readonly string[] {
  const letters = [...word];
  const pieces = Math.max(1, Math.ceil(letters.length / LETTERS));
  return Array.from({ length: pieces }, (_, at) => letters.slice(at * LETTERS, (at + 1) * LETTERS).join(""));
}

/** As many whole words as there is room for; of a single one as many letters. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join("");
  const whole = cut.slice(0, Math.max(0, cut.lastIndexOf(" ")));
  return `${whole.length > most / 2 ? whole : cut}…`;
}
