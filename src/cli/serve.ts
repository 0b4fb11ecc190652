/** `plumb serve`: the web workbench and its API, on this machine only. */
import { Option } from "commander";
import { PlumblineError } from "../core/error.ts";
import { contentsOf, isUpToDate } from "../pipeline.ts";
import { defaultLocation, openStore } from "../store/index.ts";
import { gatherInto } from "./gather.ts";
import { createIntake } from "./intake.ts";
import { builtIslands } from "./islands.ts";
import { listen } from "./listen.ts";
import { optionsOf, parsePort, readingOptions } from "./options.ts";
import { createRunner } from "./scenarios.ts";
import { summary, sums } from "./summary.ts";
import { complain, print } from "./terminal.ts";
import { EXIT, type Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "[input...]",
  about:
    "Reads what is given into the ledger, says what was found, and serves the workbench until it is stopped (Ctrl-C).",
  examples: ["serve examples --db :memory:", "serve --port 8080"],
  options(command) {
    readingOptions(command);
    command.option("--read-only", "show the ledger as it is: nothing can be added or decided", false);
    command.addOption(
      new Option("--port <n>", "port; the next free one from 4173 when not given").argParser(parsePort),
    );
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const location = options.db ?? defaultLocation(process.env);
    const readOnly = parsed.readOnly === true;
    if (readOnly && inputs.length > 0) {
      const message = "--read-only shows what is in the ledger and reads nothing into it; leave out one of the two";
      throw new PlumblineError("usage", "--read-only", message);
    }
    const store = await openStore(location, { readOnly });
    const intake = readOnly ? undefined : createIntake(store, options);
    const scenarios = createRunner(store);
    let settle = async (): Promise<void> => undefined;
    try {
      const before = (await store.documents()).total;
      if (inputs.length === 0 && before > SUMMED && (await isUpToDate(store, options.today))) {
        print(sums(await store.counts()));
      } else {
        const contents = readOnly
          ? await contentsOf(store, { today: options.today })
          : await gatherInto(store, inputs, { ...options, db: location });
        print(summary(contents));
      }
      if (inputs.length > 0 && before > 0)
        complain(`${before} of the documents stood in the ledger before; --db FILE keeps a story of its own`);
      const { createApp } = await import("../api/app.ts");
      const { views } = await import("../web/index.tsx");
      const about = { store, views, islands: await builtIslands(), clock: options.clock, report: tellMistake };
      const app = createApp({ ...about, ...(intake ? { intake } : {}), ...(scenarios ? { scenarios } : {}) });
      settle = app.settle;
      const server = await listen(app, typeof parsed.port === "number" ? parsed.port : undefined);
      print(`\nWorkbench: ${server.url}\n`);
      complain(location === ":memory:" ? "nothing is kept after Ctrl-C" : `ledger: ${location}; stop with Ctrl-C`);
      await server.stopped;
    } finally {
      await settle();
      await intake?.close();
      await scenarios?.close();
      await store.close();
    }
    return EXIT.clean;
  },
};

/** Documents above which a ledger that is up to date is not worked out anew, only to be summed up. */
const SUMMED = 1000;

function tellMistake(error: unknown): void {
  complain(`this is a mistake in Plumbline itself, please report it (internal)\n${(error as Error).stack ?? error}`);
}
