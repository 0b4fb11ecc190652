/** `plumb answer`: can I print it? */
import { text as readAll } from "node:stream/consumers";
import { Option } from "commander";
import { type Answer, answer, entriesOf } from "../answer/index.ts";
import { printable } from "../answer/print.ts";
import { PlumblineError } from "../core/error.ts";
import { publicRecord } from "../reference/public.ts";
import { recordOf } from "../shelf.ts";
import { ledgerOption, withSeries } from "./ledger.ts";
import { optionsOf, parseDay } from "./options.ts";
import { complain, plainLines, print } from "./terminal.ts";
import { EXIT, type Verb } from "./verb.ts";

/** Longer than any passage that somebody wants to print: a whole article is for `check`. */
const LONGEST = 4000;

export const verb: Verb = {
  arguments: "<sentence...>",
  argumentsAbout: "the sentence in quotation marks, or - for standard input",
  about:
    "Can I print it? Says what a sentence claims, who said it first and last, how it stands under each published definition and edition, which words to drop, and what may be printed with its sources. Nothing is fetched.",
  examples: [
    'answer "Russia makes in three months what NATO makes in a year"',
    'answer "Most NATO members do not meet 2 %" --copy',
    'answer "Russia spent $145.9 billion on defence in 2024" --json',
  ],
  options(command) {
    ledgerOption(command);
    command
      .addOption(new Option("--json", "print JSON (what a pipe gets anyway)").conflicts("copy"))
      .option("--table", "print for reading, also into a pipe")
      .option("--copy", "print only what may be printed, with its sources: for the clipboard")
      .addOption(new Option("--today <date>", "know nothing that was published later").argParser(parseDay));
  },
  async run(words, parsed) {
    const { today, format } = optionsOf(parsed);
    const sentence = words.join(" ") === "-" ? await readAll(process.stdin) : words.join(" ");
    if (sentence.trim() === "")
      throw new PlumblineError("usage", "", "no sentence: give one in quotation marks, or - to read it");
    if (sentence.length > LONGEST) {
      const how = `${sentence.length} characters; at most ${LONGEST} are answered. For an article use plumb check`;
      throw new PlumblineError("usage", "", how);
    }
    const answered = await withSeries(parsed, async (store) =>
      answer(sentence, {
        record: store ? await recordOf(store) : publicRecord(),
        today,
        entries: store ? await entriesOf(store) : [],
      }),
    );
    if (parsed.copy === true && answered.readings.every(({ safe }) => safe.length === 0)) {
      complain("nothing at hand may be printed of this sentence; without --copy it says why");
      return EXIT.clean;
    }
    await print(
      parsed.copy === true
        ? copied(answered)
        : format === "json"
          ? `${JSON.stringify(answered)}\n`
          : plainLines(printable(answered)),
    );
    return EXIT.clean;
  },
};

/** What may be printed, and its sources by number. */
function copied({ readings, sources }: Answer): string {
  const safe = readings.flatMap((reading) => reading.safe);
  const cited = new Set(safe.flatMap((sentence) => sentence.sources));
  const lines = safe.map(({ text, sources: numbers }) => `${text} ${numbers.map((number) => `[${number}]`).join("")}`);
  const list = sources
    .filter(({ number }) => cited.has(number))
    .map(({ number, title, link = "", verified }) =>
      `[${number}] ${title}${verified ? "" : " (seen in a report, not first-hand)"}. ${link}`.trim(),
    );
  return plainLines([...new Set(lines), "", ...list, ""].join("\n"));
}
