/** A page that was made before. Comes in: a request. Goes out: the page as it was made for the same reader and the same ledger, and a place to keep it. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { address, type Choices } from "./address.ts";
import type { Asked, Services } from "./asked.ts";
import { AUTHOR } from "./frame.ts";
import { themeOf } from "./theme.ts";

/** What is there, cited anew, and how it is put there. */
export interface KeptPage {
  readonly page: string | undefined;
  readonly keep: (page: string) => Promise<void>;
}

/** The page for this state of the ledger, day, address, colours and name. */
export async function keptPage<Query extends Choices>(
  context: Context,
  { store, today, path, query }: Asked<Query>,
  { kept, views, clock }: Services,
): Promise<KeptPage> {
  const stamp = await store.stamp();
  // The host as well: share cards hold whole addresses.
  const { origin } = new URL(context.req.url);
  const reader = [today, themeOf(context), getCookie(context, AUTHOR) ?? ""];
  const key = JSON.stringify([origin + address(path, query), ...reader]);
  const found = kept.page(stamp, key);
  return {
    page: found === undefined ? undefined : views.cited(found, clock.now()),
    keep: async (page) => {
      // What was loaded while somebody wrote may be half old.
      if ((await store.stamp()) === stamp) kept.keep(stamp, key, page);
    },
  };
}
