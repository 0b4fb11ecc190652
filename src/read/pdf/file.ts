/** Comes in: the bytes of a PDF file. Goes out: its pages, opened by pdf.js, or why it cannot be opened. Runs in a worker. */
import { guardMemory, isOverMemory, resetMemory } from "./guard.ts";
import type { Sheet, TextItem } from "./runs.ts";

/** What the worker is given. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  /** Path, URL or name, for messages. */
  readonly where: string;
}

/** Why a file is not read. */
export type PdfFault = "encrypted" | "broken" | "many-pages" | "memory" | "long";

/** A refusal; an error loses its class on the way out of a worker. */
export class PdfRefusal extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault, message: string = fault) {
    super(message);
    this.fault = fault;
  }
}

/** Most pages of a file. @source the longest budget documents of ministries have about 1,500 */
export const MOST_PAGES = 2000;

interface PageProxy {
  getViewport(options: { scale: number }): Sheet;
  getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
  render(options: object): { readonly promise: Promise<void> };
  cleanup(): void;
}

interface FileProxy {
  readonly numPages: number;
  getPage(number: number): Promise<PageProxy>;
  getMetadata(): Promise<{ readonly info: object; readonly metadata: { get(name: string): unknown } | null }>;
  readonly loadingTask: { destroy(): Promise<void> };
}

let guarded = false;

/** Opens a file, does something with it, and lets go of it. @throws PdfRefusal */
export async function withFile<T>(
  bytes: Uint8Array,
  options: object,
  use: (file: FileProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await (await import("unpdf")).getResolvedPDFJS();
  if (!guarded) guardMemory();
  guarded = true;
  resetMemory();
  // Nothing of a file is run, fetched or asked of this machine's fonts but the names of the usual ones.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
    ...options,
  });
  try {
    const file = (await task.promise) as unknown as FileProxy;
    if (file.numPages > MOST_PAGES) throw new PdfRefusal("many-pages", String(file.numPages));
    return await use(file);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

function refusalOf(error: unknown): PdfRefusal {
  if (error instanceof PdfRefusal) return error;
  const [name, message] = error instanceof Error ? [error.name, error.message] : ["", String(error)];
  if (isOverMemory()) return new PdfRefusal("memory", message);
  return new PdfRefusal(name === "PasswordException" ? "encrypted" : "broken", message);
}
