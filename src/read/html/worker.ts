/** Entry of the worker thread. Comes in: a page. Goes out: its blocks and metadata. */
export { parsePage } from "./page.ts";
