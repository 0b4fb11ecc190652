/** The names that a reader knows documents by. */
import type { Document } from "../core/document.ts";
import { assert } from "../core/error.ts";
import type { NameOf } from "../core/wire.ts";

/** Tells a document's name from its id. */
export function nameOf(documents: readonly Document[]): NameOf {
  const names = new Map(documents.map((document) => [document.id, document.origin.name]));
  return (id) => {
    const name = names.get(id);
    assert(name !== undefined, `document ${id} is not in the ledger`);
    return name;
  };
}
