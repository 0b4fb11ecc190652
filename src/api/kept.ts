/** Pages that were rendered. Comes in: a page and the state of the ledger that it shows. Goes out: the same page, as long as nothing changes. */

/** How much is kept. */
export interface KeptLimits {
  readonly pages: number;
  /** UTF-16 code units of all pages together: at most twice as many bytes. */
  readonly characters: number;
}

/** A few dozen pages of long documents, or all that a reader looks at in an hour. */
const LIMITS: KeptLimits = { pages: 500, characters: 24_000_000 };

/** Pages by what they were made of. */
export interface Kept {
  readonly page: (stamp: string, key: string) => string | undefined;
  readonly keep: (stamp: string, key: string, page: string) => void;
}

/** An empty shelf. A page of another state of the ledger is never given; what was asked for longest ago goes first. */
export function createKept({ pages, characters }: KeptLimits = LIMITS): Kept {
  const shelf = new Map<string, string>();
  let held = 0;
  let at = "";
  const drop = (key: string): void => {
    held -= shelf.get(key)?.length ?? 0;
    shelf.delete(key);
  };
  const turnTo = (stamp: string): void => {
    if (stamp === at) return;
    shelf.clear();
    held = 0;
    at = stamp;
  };
  return {
    page(stamp, key) {
      turnTo(stamp);
      const found = shelf.get(key);
      if (found === undefined) return undefined;
      shelf.delete(key);
      shelf.set(key, found);
      return found;
    },
    keep(stamp, key, page) {
      turnTo(stamp);
      drop(key);
      if (page.length > characters) return;
      shelf.set(key, page);
      held += page.length;
      for (const oldest of shelf.keys()) {
        if (shelf.size <= pages && held <= characters) break;
        drop(oldest);
      }
    },
  };
}
