/** The Store interface over an open SQLite database: each method is one function of a file beside this one. */
import type BetterSqlite3 from "better-sqlite3";
import type { Store } from "../store.ts";
import { putAlias } from "./alias.ts";
import { claim, claims, claimsOf, lineage, members, tellings } from "./claims.ts";
import { decisions, putDecision } from "./decisions.ts";
import { documents, heads, longer, summary, versions } from "./documents.ts";
import { explained, explainedEach } from "./failure.ts";
import { finding, findings, findingsOf, findingsOfClaim } from "./findings.ts";
import { basis } from "./ground.ts";
import { createMemo } from "./memo.ts";
import { original } from "./original.ts";
import { pledgeLines, pledges, verdicts } from "./pledges.ts";
import { put, remove } from "./put.ts";
import { document, everything, outline, statement, statements, statementsBy } from "./reading.ts";
import { putResults } from "./results.ts";
import type { Db, Tx } from "./schema.ts";
import { search } from "./search.ts";
import { putSeries, removeSeries, series, seriesHoldings, seriesList } from "./series.ts";
import { spoken } from "./spoken.ts";
import { counts, revision, stale } from "./state.ts";
import { names, passings } from "./voices.ts";

/** The store in `database`, which it closes. */
export function sqliteStore(db: Db, database: BetterSqlite3.Database, location: string): Store {
  const say = <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) => explained(location, work);
  const memo = createMemo(database);
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(work);
  return {
    location,
    put: say((entry) => write((tx) => put(tx, entry))),
    remove: say((id) => write((tx) => remove(tx, id))),
    putResults: say((results) => write((tx) => putResults(tx, results))),
    alias: say((oldId, newId) => write((tx) => putAlias(tx, oldId, newId))),
    putDecision: say((decision) => write((tx) => putDecision(tx, decision))),
    decisions: say(() => decisions(db)),
    putSeries: say((one) => write((tx) => putSeries(tx, one))),
    removeSeries: say((key) => write((tx) => removeSeries(tx, key))),
    seriesList: say(() => seriesList(db)),
    series: say((key) => series(db, key)),
    seriesHoldings: say((query = {}) => seriesHoldings(db, query)),
    stamp: say(async () => memo.stamp()),
    revision: say(() => revision(db)),
    stale: say((producer) => stale(db, producer)),
    basis: say(() => basis(db)),
    counts: say(() => memo.keep(["counts"], () => counts(db))),
    document: say((id) => document(db, id)),
    original: say((documentId) => original(db, documentId)),
    summary: say((documentId) => summary(db, documentId)),
    heads: say((ids) => heads(db, ids)),
    documents: say((query = {}) => documents(db, query, memo)),
    versions: say((originKey) => versions(db, originKey)),
    everything: (which = "latest") => explainedEach(location, everything(db, which)),
    statement: say((id) => statement(db, id)),
    statementsBy: say((ids) => statementsBy(db, ids)),
    statements: say((documentId, only) => statements(db, documentId, only)),
    outline: say((documentId) => outline(db, documentId)),
    longer: say((than) => memo.keep(["longer", than], () => longer(db, than))),
    claim: say((id) => claim(db, id)),
    claims: say((query = {}) => claims(db, query, memo)),
    tellings: say((claimId) => tellings(db, claimId)),
    lineage: say((claimId) => lineage(db, claimId)),
    names: say((of) => memo.keep(["names", of], () => names(db, of))),
    passings: say((outlet) => memo.keep(["passings", outlet], () => passings(db, outlet))),
    members: say((claimId, query) => members(db, claimId, query)),
    spoken: say((source, query) => spoken(db, source, query)),
    claimsOf: say((documentId, within) => claimsOf(db, documentId, within)),
    finding: say((id) => finding(db, id)),
    findings: say((query = {}) => findings(db, query, memo)),
    findingsOf: say((documentId, within) => findingsOf(db, documentId, within)),
    findingsOfClaim: say((claimId, query = {}) => findingsOfClaim(db, claimId, query)),
    pledges: say((ids) => pledges(db, ids)),
    pledgeLines: say(() => memo.keep(["pledge lines"], () => pledgeLines(db))),
    verdicts: say(() => verdicts(db)),
    search: say((text, query = {}) => search(db, text, query, memo)),
    close: async () => {
      database.close();
      await db.destroy();
    },
  };
}
