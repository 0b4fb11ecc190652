/** The wire form of a pledge. Comes in: a row of the ledger. Goes out: plain JSON, the same on the command line and over HTTP. */
import type { EarlierVerdict, Pledge, PledgedValue, PledgeTelling, PledgeVerdict } from "./pledge.ts";
import { type NameOf, partWire } from "./wire.ts";

/** A row as `plumb pledges --json` prints it. What nobody gives is `null`; so is the open side of an interval. */
export function pledgeWire(pledge: Pledge, nameOf: NameOf) {
  const { id, force, claim, terms, lacks, series, tellings, judged, history, supersededBy } = pledge;
  return {
    id,
    force,
    said: tellingWire(tellings[0], nameOf),
    due: terms.due ?? null,
    terms: {
      actor: terms.actor || null,
      measure: terms.measure || null,
      item: terms.item || null,
      value: terms.value ? valueWire(terms.value) : null,
      quantifier: terms.quantifier ?? null,
      members: terms.members ?? null,
      price: terms.price ?? null,
      from: terms.from ?? null,
    },
    lacks,
    series,
    ...verdictWire(pledge),
    judged,
    history: history.map(earlierWire),
    claim: claim ?? null,
    supersededBy: supersededBy ?? null,
    tellings: tellings.map((telling) => tellingWire(telling, nameOf)),
  };
}

function tellingWire({ document, dated, said, source, subkind, ...telling }: PledgeTelling, nameOf: NameOf) {
  return {
    by: source,
    dated: partWire(dated),
    said: said ?? null,
    document: nameOf(document),
    documentId: document,
    subkind: subkind ?? null,
    ...telling,
  };
}

function valueWire({ interval: [low, high], ...value }: PledgedValue) {
  const open = (end: number) => (Number.isFinite(end) ? end : null);
  return { ...value, interval: { low: open(low), high: open(high) } };
}

function verdictWire({ status, because, evidence, members }: PledgeVerdict) {
  return { status, because, evidence, members: members ?? null };
}

function earlierWire({ judged, ...verdict }: EarlierVerdict) {
  return { judged: judged ?? null, ...verdictWire(verdict) };
}
