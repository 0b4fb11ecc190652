/** `plumb reference remove`. Comes in: keys of series. Goes out: a ledger without them, and a line on each. */
import { PlumblineError } from "../../core/error.ts";
import { shelf } from "../../shelf.ts";
import { withLedger } from "../ledger.ts";
import { complain } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";

/** Takes editions out; nothing is taken out when one of them is not there. @throws PlumblineError `not-found`, `usage` */
export async function remove(keys: readonly string[], parsed: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  if (keys.length === 0)
    throw new PlumblineError("usage", "remove", "remove takes keys, as plumb reference list shows them");
  await withLedger(parsed, "writing", async (store) => {
    const all = new Map((await shelf(store)).map((one) => [one.summary.key, one.shipped]));
    for (const key of keys) {
      const shipped = all.get(key);
      if (shipped === undefined)
        throw new PlumblineError("not-found", key, `${key}: no series has this key; plumb reference list shows them`);
      if (shipped)
        throw new PlumblineError(
          "usage",
          key,
          `${key}: comes with Plumbline and cannot be taken out; what you add stays beside it`,
        );
    }
    for (const key of new Set(keys)) {
      await store.removeSeries(key);
      complain(`${key}: taken out; findings that rest on it change with the next check`);
    }
  });
  return EXIT.clean;
}
