/** Comes in: the bytes of a PDF file and a page of it. Goes out: the page as a PNG. Runs in a worker; see worker.ts. */
import { type PdfFault, PdfRefusal, type PdfTask, withFile } from "./file.ts";

/** What the worker is given. */
export interface DrawTask extends PdfTask {
  /** From 1. */
  readonly page: number;
}

/** The picture, or why there is none; `canvas`: the drawing program is not installed on this machine. */
export type Drawn =
  | { readonly ok: true; readonly png: Uint8Array }
  | { readonly ok: false; readonly fault: PdfFault | "canvas"; readonly says: string };

/** Dots for a point, and most dots of a picture: A4 is 1,190 by 1,684. A large sheet is drawn coarser. */
const DOTS = { scale: 2, most: 4_000_000 };

type Canvas = typeof import("@napi-rs/canvas");

/** pdf.js moves the bytes of pictures and fonts by a method that Node has from version 21 on. @source ECMAScript 2024, ArrayBuffer.prototype.transferToFixedLength */
function completeBuffers(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      return length === this.byteLength ? structuredClone(this, { transfer: [this] }) : this.slice(0, length);
    },
  });
}

async function loadCanvas(): Promise<Canvas | undefined> {
  try {
    return await import("@napi-rs/canvas");
  } catch {
    // Its program is native, and there is none for some machines: the page is then shown by its words alone.
    return undefined;
  }
}

/** What pdf.js draws on. */
function surfaceOf(canvas: Canvas) {
  Object.assign(globalThis, { DOMMatrix: canvas.DOMMatrix, ImageData: canvas.ImageData, Path2D: canvas.Path2D });
  return class {
    create(width: number, height: number) {
      if (width * height > 4 * DOTS.most) throw new RangeError("a part of the page is too large to be drawn");
      const made = canvas.createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
      return { canvas: made, context: made.getContext("2d") };
    }
    reset(drawn: { canvas: { width: number; height: number } }, width: number, height: number) {
      drawn.canvas.width = width;
      drawn.canvas.height = height;
    }
    destroy(drawn: { canvas: { width: number; height: number } }) {
      drawn.canvas.width = 0;
      drawn.canvas.height = 0;
    }
  };
}

/** Draws one page. */
export async function drawPage({ bytes, page: number }: DrawTask): Promise<Drawn> {
  const canvas = await loadCanvas();
  if (!canvas) return { ok: false, fault: "canvas", says: "" };
  completeBuffers();
  const CanvasFactory = surfaceOf(canvas);
  try {
    const png = await withFile(bytes, { CanvasFactory }, async (file) => {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(DOTS.scale, Math.sqrt(DOTS.most / (width * height)));
      const viewport = page.getViewport({ scale });
      const drawn = new CanvasFactory().create(viewport.width, viewport.height);
      await page.render({ canvas: drawn.canvas, canvasContext: drawn.context, viewport }).promise;
      return drawn.canvas.encode("png");
    });
    return { ok: true, png };
  } catch (error) {
    if (error instanceof PdfRefusal) return { ok: false, fault: error.fault, says: error.message };
    throw error;
  }
}
