/** Forms that act. Comes in: what a form does. Goes out: a route that takes it, guarded, and leads on to a page. */
import type { Hono } from "hono";
import { assert } from "../core/error.ts";
import type { Store } from "../store/store.ts";
import type { Services } from "./asked.ts";
import { remember } from "./cookie.ts";
import type { Desk } from "./desk.ts";
import { checkForm, type Form, type FormLimits, formGuards, readForm } from "./form.ts";
import { AUTHOR } from "./frame.ts";
import { type FormPlace, keepTyped, refusedPage } from "./refused.ts";

/** A form that was sent to an address, and what it is sent to. */
export interface Sent {
  readonly form: Form;
  readonly store: Store;
  readonly desk: Desk;
  /** Instant, ISO 8601 in UTC. */
  readonly now: string;
  /** The `:id` of the path, or empty. */
  readonly id: string;
  readonly path: string;
}

interface Taken {
  readonly to: string;
  readonly author?: string;
}

/** What a form does. */
export interface Post extends FormLimits {
  /** Gives the address to go on at, and the name to fill in next time. */
  readonly run: (sent: Sent) => Promise<Taken>;
  /** Where its form stands, to be shown once more when it is refused; without it the problem has a page of its own. */
  readonly place?: FormPlace;
}

/** Takes forms at an address. */
export function registerPost(app: Hono, path: string, post: Post, { store, clock, desk }: Services): void {
  for (const guard of formGuards(desk, post)) app.post(path, guard);
  app.post(path, async (context) => {
    assert(desk, "the guards let nothing pass without a desk");
    const form = await readForm(context);
    const id = context.req.param("id") ?? "";
    const act = async (): Promise<Taken> => {
      checkForm(context, form, desk, post);
      return post.run({ form, store, desk, id, now: clock.now(), path: context.req.path });
    };
    const taken = await act().catch(async (error: unknown) => {
      if (post.place === undefined) throw error;
      const sent = { form, names: Object.keys(post.fields), place: post.place };
      const page = await refusedPage(app, context, error, sent);
      if (page !== undefined) return page;
      keepTyped(context, sent);
      throw error;
    });
    if (taken instanceof Response) return taken;
    const { to, author } = taken;
    if (author !== undefined) remember(context, AUTHOR, author);
    context.header("cache-control", "no-store");
    return context.redirect(to, 303);
  });
}
