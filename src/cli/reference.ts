/** `plumb reference`: the published series that figures are held against: what there is, what it says, and how to add to it. */
import { Option } from "commander";
import { PlumblineError } from "../core/error.ts";
import { ledgerOption } from "./ledger.ts";
import { outputOptions, parseDayOrYear } from "./options.ts";
import { add } from "./reference/add.ts";
import { list } from "./reference/list.ts";
import { remove } from "./reference/remove.ts";
import { show } from "./reference/show.ts";
import { update } from "./reference/update.ts";
import type { ExitCode, Verb } from "./verb.ts";

type Act = (words: readonly string[], parsed: Readonly<Record<string, unknown>>) => Promise<ExitCode>;

/** What can be done with series, by the first word. */
const ACTS: Readonly<Record<string, Act>> = { list, show, add, remove, update };

export const verb: Verb = {
  arguments: "<what...>",
  argumentsAbout: "list; show SERIES; add FILE...; remove KEY...; update [SERIES...]",
  about:
    "The published series that figures are held against. `list` says which there are, `show` gives the points of one with their cells, `add` takes in a file that you downloaded from its producer, `remove` takes an edition out again, `update` asks the World Bank for its newest figures. Editions stand beside one another.",
  examples: [
    "reference list",
    "reference list --importers",
    "reference show wb-exchange-rate --actor RU --from 2020",
    "reference show wb-ppp@2024 --actor Russia --csv",
    "reference add ../Downloads/SIPRI-Milex-data-1949-2024.xlsx",
  ],
  options(command) {
    ledgerOption(command);
    command
      .option("--importers", "with list: the layouts of files that can be added")
      .option("--actor <id>", "with show: only this country or group, by its code or name")
      .addOption(
        new Option("--from <date>", "with show: nothing before this day or year").argParser(parseDayOrYear("01-01")),
      )
      .addOption(
        new Option("--to <date>", "with show: nothing after this day or year").argParser(parseDayOrYear("12-31")),
      );
    outputOptions(command);
  },
  async run([word = "", ...words], parsed) {
    const act = Object.hasOwn(ACTS, word) ? ACTS[word] : undefined;
    if (!act) {
      const known = Object.keys(ACTS).join(", ");
      throw new PlumblineError("usage", word, `${word}: nothing that can be done with series; it is one of ${known}`);
    }
    return act(words, parsed);
  },
};
