/** Entry of the worker thread. Comes in: a PDF file. Goes out: its text by lines. */
export { parsePdf } from "./parse.ts";
