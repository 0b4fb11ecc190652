/** `plumb project`: what follows if this is true, and what would have to be true? */
import { InvalidArgumentError, Option } from "commander";
import { PlumblineError } from "../core/error.ts";
import { readingOptions } from "./options.ts";
import { answer } from "./project/answer.ts";
import { check } from "./project/check.ts";
import { exportModel } from "./project/export.ts";
import { list } from "./project/list.ts";
import { modelNamed } from "./project/models.ts";
import { run } from "./project/run.ts";
import type { ExitCode, Verb } from "./verb.ts";

type Act = (words: readonly string[], parsed: Readonly<Record<string, unknown>>) => Promise<ExitCode>;

/** What else than a model can stand first. */
const ACTS: Readonly<Record<string, Act>> = { check, run, export: exportModel };

export const verb: Verb = {
  arguments: "[model...]",
  argumentsAbout: "a model's id or file; or run, check or export and a model; nothing lists the models",
  about:
    "Runs claims forward: what follows if they are true, with uncertainty, every number led back to a sentence, a cell of a series, or an assumption that is told as one. With --solve: what would have to be true.",
  examples: [
    "project",
    "project spending-path --set growth=0.035",
    "project output-race --table --from examples",
    "project spending-path --svg path.svg --csv path.csv",
    "project spending-path --solve growth --for core@2035=1.3e12",
    "project run queue --csv",
    "project export queue --xmile",
  ],
  options(command) {
    readingOptions(command);
    command
      .option("--from <inputs...>", "read claims from these files, folders, addresses, or - for standard input")
      .option("--setting <id>", "one of the model's named settings")
      .addOption(
        collected("--set <name=value>", "put a value or a distribution in: growth=0.035, growth=uniform(0.02, 0.05)"),
      )
      .addOption(
        collected("--bind <parameter=claim>", "bind a parameter to a claim (:low, :high), a series, or assumption"),
      )
      .addOption(collected("--believe <id>", "use this claim or statement wherever it answers, and no other there"))
      .addOption(collected("--exclude <id>", "do not use this claim or statement"))
      .addOption(new Option("--draws <n>", "draws").argParser(parseWhole(1, MOST_DRAWS)).default(10_000))
      .addOption(
        new Option("--seed <n>", "the same seed gives the same bytes").argParser(parseWhole(0, 2 ** 31)).default(1),
      )
      .addOption(
        new Option("--at <times>", "with a table: only these times, with commas between them").argParser(parseTimes),
      )
      .option("--solve <parameter>", "with --for: which value of this parameter brings the target about")
      .option("--for <target>", "core@2035=1.3e12, passes<=2030:0.5, or passes=2030")
      .option("--sensitivity", "work out more exactly which input decides")
      .addOption(new Option("--json", "print JSON (what a pipe gets anyway)").conflicts("table"))
      .option("--table", "print for reading, also into a pipe")
      .option("--xmile [out]", "with export: write the model as XMILE to this file, or to standard output")
      .option("--csv [out]", "write the quantiles to this file, or to standard output")
      .option("--svg <out>", "write the fan chart to this file, or to standard output for -");
  },
  async run([word, ...words], parsed) {
    if (parsed.csv === true)
      return verb.run([...(word === undefined ? [] : [word]), ...words], { ...parsed, csv: "-" });
    if (word === undefined) return list(parsed);
    const act = Object.hasOwn(ACTS, word) ? ACTS[word] : undefined;
    if (act) return act(words, parsed);
    if (words.length > 0)
      throw new PlumblineError(
        "usage",
        words.join(" "),
        `${words.join(" ")}: one model at a time; texts to read stand behind --from`,
      );
    if ((parsed.solve === undefined) !== (parsed.for === undefined)) {
      throw new PlumblineError(
        "usage",
        "",
        "--solve needs --for, and --for needs --solve, as in --solve growth --for core@2035=1.3e12",
      );
    }
    return answer(modelNamed(word), parsed);
  },
};

/** Enough for a quantile of one in a hundred thousand; more would not fit into memory with every model. */
const MOST_DRAWS = 1_000_000;

/** An option that may be given several times. */
function collected(flags: string, about: string): Option {
  return new Option(flags, about).argParser((text: string, before: readonly string[] = []) => [...before, text]);
}

/** @throws InvalidArgumentError */
function parseWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replaceAll("_", ""));
    if (!/^[\d_]+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** @throws InvalidArgumentError */
function parseTimes(text: string): readonly number[] {
  const times = text.split(",").map((time) => Number(time));
  if (times.some((time) => !Number.isFinite(time)) || text.trim() === "") {
    throw new InvalidArgumentError("Give times with commas between them, as in 2030,2035.");
  }
  return times;
}
