/** What to do about a failure on the command line. Comes in: the failure. Goes out: its line for the terminal. */
import type { PlumblineError, Remedy } from "../core/error.ts";

/** The options and verbs that help. */
const REMEDIES: Readonly<Record<Remedy, string>> = {
  "private-hosts": "--allow-private-hosts fetches it all the same",
  "ledger-file": "--db FILE names another file",
  author: "--author NAME says so",
  ids: "plumb check, reconcile, extract and decisions list them",
  claims: "plumb reconcile lists the claims",
  series: "plumb reference list shows them",
};

/** The message with what helps here, and the code. */
export function failureLine({ message, remedy, code }: PlumblineError): string {
  const more = remedy === undefined ? "" : REMEDIES[remedy];
  return `${more === "" ? message : `${message.replace(/\.$/, "")}; ${more}`} (${code})`;
}
