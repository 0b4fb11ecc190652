/** Runs the flow for a verb. Comes in: inputs and options. Goes out: a filled ledger and what could not be read. */
import { buffer } from "node:stream/consumers";
import type { Outcome } from "../batch.ts";
import { PlumblineError } from "../core/error.ts";
import { byCodeUnit, groupBy } from "../core/order.ts";
import { type Contents, contentsOf, createLedger, flow, refresh, type Stage } from "../pipeline.ts";
import { createNetwork, type ReadOptions } from "../read/index.ts";
import { publicRecord } from "../reference/public.ts";
import { openStore } from "../store/index.ts";
import type { Store } from "../store/store.ts";
import { attributorFor } from "./attributor.ts";
import type { Options } from "./options.ts";
import { createProgress } from "./progress.ts";
import { failureLine } from "./remedy.ts";
import { complain, plain } from "./terminal.ts";
import { EXIT, type ExitCode } from "./verb.ts";
import { startWorkers } from "./workers.ts";

/** An input that could not be read, and why. */
export interface Failure {
  readonly input: string;
  readonly error: PlumblineError;
}

/** What the inputs, and the ledger's file when there is one, hold. */
export interface Gathered extends Contents {
  readonly failures: readonly Failure[];
  /** `failure` when any input could not be read: what is shown is then not all that was asked for. */
  readonly exit: ExitCode;
}

/**
 * Reads everything that was given, and works it out as far as the verb shows it. An input that cannot be read is named on standard error and the rest goes on.
 * @throws PlumblineError `usage` when there is nothing to work on; `store-…` when the ledger's file cannot be used
 */
export async function gather(inputs: readonly string[], options: Options, upTo: Stage = "findings"): Promise<Gathered> {
  if (inputs.length === 0 && options.db === undefined) {
    throw new PlumblineError(
      "usage",
      "",
      "nothing to read: give a file, a folder, an address, or - for standard input",
    );
  }
  if (options.db === undefined) {
    const ledger = createLedger({ today: options.today, record: publicRecord() });
    const telling = await take(inputs, options, ({ document, statements }) => ledger.add(document, statements));
    return { ...told(ledger.result(upTo)), ...telling };
  }
  // Nothing to add: a ledger that may not be written can still be read.
  const store = await openStore(options.db, { readOnly: inputs.length === 0 });
  try {
    if (inputs.length > 0) return await gatherInto(store, inputs, options);
    const contents = told(await contentsOf(store, { today: options.today }, upTo));
    return { ...contents, failures: [], exit: EXIT.clean };
  } finally {
    await store.close();
  }
}

/** The same with a store that is open already: what it held and what is read now. */
export async function gatherInto(store: Store, inputs: readonly string[], options: Options): Promise<Gathered> {
  const telling = await take(inputs, options, async ({ document, statements, original }) => {
    await store.put({ document, statements, ...(original ? { original } : {}) });
  });
  return { ...told(await refresh(store, options.today)), ...telling };
}

type Read = Extract<Outcome, { ok: true }>;

async function take(
  inputs: readonly string[],
  options: Options,
  keep: (outcome: Read) => void | Promise<void>,
): Promise<Pick<Gathered, "failures" | "exit">> {
  const attributor = attributorFor(options.attribution, complain);
  // Threads find the weights for themselves: when there are none, that has just been said.
  const wish = attributor ? options.attribution : "rules";
  const workers = options.workers > 1 ? await startWorkers(options.workers, wish) : undefined;
  const progress = await createProgress("reading");
  const failures: Failure[] = [];
  const read: Pick<Read["document"], "id" | "origin">[] = [];
  try {
    const threads = workers ? { extractor: workers.extractor, ahead: workers.count } : attributor ? { attributor } : {};
    for await (const outcome of flow(inputs, { ...readOptions(options), ...threads })) {
      if (outcome.ok) {
        await keep(outcome);
        read.push({ id: outcome.document.id, origin: outcome.document.origin });
      } else failures.push(outcome);
      progress.step(read.length + failures.length, outcome.input);
    }
  } finally {
    progress.stop();
    await workers?.close();
  }
  tellTwins(read);
  tellFailures(failures, read.length);
  return { failures, exit: failures.length > 0 ? EXIT.failure : EXIT.clean };
}

function readOptions(options: Options): ReadOptions {
  return {
    clock: options.clock,
    network: createNetwork(),
    allowPrivateHosts: options.allowPrivateHosts,
    stdin: () => buffer(process.stdin),
  };
}

function tellTwins(read: readonly Pick<Read["document"], "id" | "origin">[]): void {
  const twins = [...groupBy(read, (document) => document.id).values()].flatMap((group) => {
    const [first, ...others] = group.map((document) => document.origin.name).sort(byCodeUnit);
    return others.map((other) => `${other}: same text as ${first}, counted once`);
  });
  for (const line of twins.slice(0, MOST_TOLD)) complain(line);
  if (twins.length > MOST_TOLD) complain(`${twins.length - MOST_TOLD} more texts were there before, counted once`);
}

/** Names figures that cannot be: they stay as they are printed, and the rest goes on. */
function told(contents: Contents): Contents {
  const { faults, documents } = contents;
  const name = new Map(documents.map(({ id, origin }) => [id, origin.name]));
  for (const { document, statement, span, quote, says } of faults.slice(0, MOST_TOLD)) {
    const place = `${name.get(document)} ${span.start}-${span.end}`;
    complain(`${place}: “${plain(quote)}”: ${says}; kept as it is printed, in no relation (${statement})`);
  }
  if (faults.length > MOST_TOLD) complain(`${faults.length - MOST_TOLD} more figures cannot be`);
  return contents;
}

/** A folder of copies would fill the screen. */
const MOST_TOLD = 10;

function tellFailures(failures: readonly Failure[], read: number): void {
  for (const { error } of failures) complain(failureLine(error));
  if (failures.length > 0) complain(`${read} read, ${failures.length} could not be read`);
}
