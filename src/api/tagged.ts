/** An answer with its tag. Comes in: what is sent. Goes out: the same as bytes, with a hash of them, by which a browser that has it is told so. */
import type { Context } from "hono";
import { sha256 } from "../core/id.ts";
import type { Body } from "./outlets.ts";

/**
 * Made of the bytes before they are sent: the tag of the whole app, which is made of a copy of the answer's stream, took
 * as long as the rest of a page that was there already. It still answers who has the same.
 */
export function tagged(context: Context, whole: Body): Response {
  const bytes = typeof whole === "string" ? Buffer.from(whole) : whole;
  context.header("etag", `"${sha256(bytes)}"`);
  return context.body(bytes);
}
