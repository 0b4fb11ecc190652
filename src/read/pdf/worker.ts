/** Entry of the worker thread. Comes in: a PDF file. Goes out: its text by lines, or one of its pages as a picture. */
export { drawPage } from "./draw.ts";
export { parsePdf } from "./parse.ts";
