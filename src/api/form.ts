/** Forms that are sent here. Comes in: a POST request. Goes out: its fields, or a refusal of what no page of ours sent. */
import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { PlumblineError } from "../core/error.ts";
import { sha256 } from "../core/id.ts";
import type { Desk } from "./desk.ts";

/** The fields of a form; what is absent is empty. */
export interface Form {
  /** Of its fields, as often as they were sent. */
  readonly names: readonly string[];
  /** The first value, without white space around it. */
  readonly one: (name: string) => string;
  /** Every value that is not empty, trimmed. */
  readonly all: (name: string) => readonly string[];
  /** The first value as it was sent. */
  readonly raw: (name: string) => string;
  readonly files: (name: string) => readonly File[];
  /** Every value as it was sent. */
  readonly words: (name: string) => readonly string[];
}

/** What a form may be. */
export interface FormLimits {
  /** Names that it may have, beside the token, each with what it means. */
  readonly fields: Readonly<Record<string, string>>;
  /** Those of them that are files. */
  readonly files?: readonly string[];
  /** Most bytes of the whole request. */
  readonly most: number;
  /** True where nothing is changed but for this browser, so that no token is asked for. */
  readonly open?: true;
}

/** The field with the word that only our own pages know. */
export const TOKEN = "token";

const TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/**
 * What every form passes before it is read: the ledger can be written, the browser says that a page of ours sent it,
 * its type is a form's, and it is not too large.
 */
export function formGuards(desk: Desk | undefined, { most }: FormLimits): readonly MiddlewareHandler[] {
  return [
    async (context, next) => {
      if (!desk) throw readOnly(context);
      if (!TYPES.test(context.req.header("content-type") ?? "")) {
        throw bad(context, "This is no form; send one as multipart/form-data or application/x-www-form-urlencoded.");
      }
      await next();
    },
    fromHere,
    bodyLimit({
      maxSize: most,
      onError: (context) => {
        throw tooMuch(context, most);
      },
    }),
  ];
}

// What Hono's csrf lets pass: a request that the browser itself calls same-origin, or whose Origin is our own address.
const sameOrigin = csrf();

const fromHere: MiddlewareHandler = async (context, next) => {
  try {
    await sameOrigin(context, async () => undefined);
  } catch (error) {
    if (error instanceof HTTPException) throw refused(context, "It was sent by a page elsewhere, or by none");
    throw error;
  }
  await next();
};

/**
 * The fields of the form, not yet checked.
 * @throws PlumblineError `bad-request` where they cannot be read
 */
export async function readForm(context: Context): Promise<Form> {
  const data = await context.req.formData().catch(() => {
    throw bad(context, "The form is damaged and cannot be read; send it again.");
  });
  const words = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
  return {
    names: [...data.keys()],
    words,
    one: (name) => words(name)[0]?.trim() ?? "",
    all: (name) => words(name).flatMap((value) => value.trim() || []),
    raw: (name) => words(name)[0] ?? "",
    // A browser sends a nameless empty file where none was chosen.
    files: (name) =>
      data.getAll(name).filter((one) => typeof one !== "string" && (one.name !== "" || one.size > 0)) as File[],
  };
}

/**
 * Lets a form of our own pages pass.
 * @throws PlumblineError `form-refused` without the token of this server, `bad-request` for fields that are unknown
 */
export function checkForm(context: Context, form: Form, desk: Desk, { fields }: FormLimits): void {
  if (!isToken(form.words(TOKEN)[0], desk.token)) {
    throw refused(
      context,
      "It has not the word that this server gave to its pages, perhaps because it was started anew",
    );
  }
  const stranger = form.names.find((name) => name !== TOKEN && !Object.hasOwn(fields, name));
  if (stranger !== undefined) {
    throw bad(context, `${stranger.slice(0, 80)}: no field of this form; it has ${Object.keys(fields).join(", ")}.`);
  }
}

/** The error for a form with a wrong value. */
export function bad(context: Pick<Context, "req">, message: string): PlumblineError {
  return new PlumblineError("bad-request", context.req.path, message);
}

function isToken(given: unknown, token: string): boolean {
  // Hashes have one length, which comparing in constant time needs.
  return typeof given === "string" && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
}

function refused(context: Context, why: string): PlumblineError {
  const message = `${why}. Nothing was changed; open the page of this form anew and send it from there.`;
  return new PlumblineError("form-refused", context.req.path, message);
}

function readOnly(context: Context): PlumblineError {
  const message = "This ledger is shown for reading only; nothing can be added or decided in it here.";
  return new PlumblineError("store-read-only", context.req.path, message);
}

function tooMuch(context: Context, most: number): PlumblineError {
  const size = most >= 2 ** 20 ? `${most / 2 ** 20} MB` : `${most / 2 ** 10} kB`;
  return new PlumblineError(
    "file-too-large",
    context.req.path,
    `At most ${size} can be sent at a time; send it in parts.`,
  );
}
