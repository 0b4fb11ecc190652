/** A form that was refused. Comes in: what was sent, and why it was not taken. Goes out: the page of the form once more, with all that was typed and the reason beside its field. */
import type { Context, Hono } from "hono";
import { PlumblineError } from "../core/error.ts";
import type { Form } from "./form.ts";
import { problemOf } from "./problem.ts";
import type { RefusedForm, Typed } from "./views.ts";

/** Where a form stands, and what people type into it. */
export interface FormPlace {
  /** Path of the page that has the form; undefined where none has. */
  readonly page: (form: Form) => string | undefined;
  /** Names of its fields that are filled in by hand. */
  readonly typed: readonly string[];
}

/** A form that was sent, and what it may have. */
export interface SentForm {
  readonly form: Form;
  /** Of all its fields. */
  readonly names: readonly string[];
  readonly place: FormPlace;
}

/**
 * The page for people who sent the form from it; nothing for programs, where no page has the form, and for mistakes of our own.
 * The page is asked for as the browser would, but with the form in the surroundings of the request, where no address can put it.
 */
export async function refusedPage(
  app: Hono,
  context: Context,
  error: unknown,
  { form, names, place }: SentForm,
): Promise<Response | undefined> {
  if (!(error instanceof PlumblineError) || !(context.req.header("accept") ?? "").includes("text/html")) return;
  const path = place.page(form);
  if (path === undefined) return;
  let isShown = false;
  const onShown = (): void => {
    isShown = true;
  };
  const refused = { ...refusedForm(error, context.req.path, form, names), onShown };
  const headers = new Headers({ accept: "text/html" });
  for (const name of ["host", "cookie"]) headers.set(name, context.req.header(name) ?? "");
  const page = await app.fetch(new Request(new URL(path, context.req.url), { headers }), { refused });
  if (!isShown || page.status !== 200 || !page.headers.get("content-type")?.startsWith("text/html")) return;
  const { status } = problemOf(error, context.req.path);
  const kind = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(page.body, { status, headers: kind });
}

/** The form that the page being made is to show once more. */
export function refusedIn(context: Context): RefusedForm | undefined {
  return (context.env as { readonly refused?: RefusedForm } | undefined)?.refused;
}

const TYPED = "typed";

/** Keeps what was typed into a form that no page shows again, for the page of the problem. */
export function keepTyped(context: Context, { form, place }: SentForm): void {
  const typed = place.typed.flatMap((name) => form.all(name).map((words): Typed => ({ name, words })));
  context.set(TYPED, typed);
}

/** What was typed into the form that was sent; nothing where none was. */
export function typedIn(context: Context): readonly Typed[] {
  return (context.get(TYPED) as readonly Typed[] | undefined) ?? [];
}

/** A message may begin with the name of the field that it is about: `from: give the address`. */
function refusedForm({ message }: PlumblineError, action: string, form: Form, names: readonly string[]) {
  const [, named = "", rest = ""] = /^([a-z]+): (.+)$/s.exec(message) ?? [];
  const isNamed = names.includes(named);
  const values = Object.fromEntries(names.map((name) => [name, form.words(name)]));
  const hadFiles = names.some((name) => form.files(name).length > 0);
  const says = isNamed ? rest.charAt(0).toUpperCase() + rest.slice(1) : message;
  return { action, says, values, hadFiles, ...(isNamed ? { field: named } : {}) };
}
