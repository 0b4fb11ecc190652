/** The verbs, in the order of the flow. A verb's file is loaded only when it is asked for. */
import type { Verb } from "./verb.ts";

/** A verb by its name, with the line that `plumb --help` prints for it. */
export interface VerbEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly verb: Verb }>;
}

/** Every verb of the command line. */
export const verbs: readonly VerbEntry[] = [
  { name: "read", summary: "what was read, and what could not be", load: () => import("./read.ts") },
  { name: "extract", summary: "what each document states, with its place", load: () => import("./extract.ts") },
  { name: "reconcile", summary: "the same claim across documents", load: () => import("./reconcile.ts") },
  { name: "check", summary: "what does not add up, with the working", load: () => import("./check.ts") },
  { name: "answer", summary: "can I print it? safe wording, and what is known", load: () => import("./answer.ts") },
  { name: "pledges", summary: "what was promised, and what became of it", load: () => import("./pledges.ts") },
  { name: "explain", summary: "why a place in a text was read so", load: () => import("./explain.ts") },
  { name: "replay", summary: "a stored finding once more, byte by byte", load: () => import("./replay.ts") },
  { name: "decide", summary: "what a person says of it, beside the machine", load: () => import("./decide.ts") },
  { name: "decisions", summary: "what people decided, and how it stands", load: () => import("./decisions.ts") },
  { name: "remove", summary: "documents taken out, the rest made anew", load: () => import("./remove.ts") },
  { name: "reference", summary: "the published series to hold figures against", load: () => import("./reference.ts") },
  { name: "project", summary: "what follows if it is true, with uncertainty", load: () => import("./project.ts") },
  { name: "report", summary: "the whole flow as a page that stands alone", load: () => import("./report.ts") },
  { name: "serve", summary: "the web workbench and its API", load: () => import("./serve.ts") },
];
