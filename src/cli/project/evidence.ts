/** What a run may rest on. Comes in: inputs to read and the ledger. Goes out: claims, their tellings, and the record. */
import type { Claim } from "../../core/claim.ts";
import type { Document } from "../../core/document.ts";
import type { Statement } from "../../core/statement.ts";
import { evidenceOf } from "../../evidence.ts";
import type { Evidence } from "../../project/bind/input.ts";
import { publicRecord } from "../../reference/public.ts";
import { recordOn } from "../../reference/record.ts";
import { recordOf } from "../../shelf.ts";
import { gather } from "../gather.ts";
import { withSeries } from "../ledger.ts";
import { optionsOf } from "../options.ts";
import { EXIT, type ExitCode } from "../verb.ts";

/** The evidence, with the documents that it stands in. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly documents: readonly Document[];
  /** Of every telling's statement. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly exit: ExitCode;
}

/** Reads what `--from` names and what the ledger of `--db` holds; with neither there is the record alone. */
export async function evidenceFor(parsed: Readonly<Record<string, unknown>>): Promise<Gathered> {
  const options = optionsOf(parsed);
  const inputs = Array.isArray(parsed.from) ? (parsed.from as readonly string[]) : [];
  const reads = inputs.length > 0 || options.db !== undefined;
  const contents = reads ? await gather(inputs, options, "claims") : undefined;
  const record = await withSeries(parsed, async (store) => (store ? recordOf(store) : publicRecord()));
  const claims: readonly Claim[] = contents?.claims ?? [];
  const all = [...(contents?.statements.values() ?? [])].flat();
  const statements = new Map(all.map((statement) => [statement.id, statement]));
  const published = parsed.today === undefined ? record : recordOn(record, options.today);
  return {
    evidence: evidenceOf(claims, statements, published, contents?.decisions ?? []),
    documents: contents?.documents ?? [],
    statements,
    exit: contents?.exit ?? EXIT.clean,
  };
}
