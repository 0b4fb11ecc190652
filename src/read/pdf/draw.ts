/** Comes in: the bytes of a PDF file and a page of it. Goes out: the page as a PNG. Runs in a worker; see worker.ts. */
import { type PdfFault, PdfRefusal, type PdfTask, withFile } from "./file.ts";
import { isOverMemory, refuseMemory } from "./guard.ts";

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

/** Most dots of all parts of a page at one time, of 4 bytes each: a scan of A4 at 600 dots an inch has 35 million, which it leaves room for. */
const MOST_LIVING = 64_000_000;

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

interface Drawing {
  readonly canvas: { width: number; height: number };
}

/** What pdf.js draws on: parts of one page, none of them larger than all may be. */
function surfaceOf(canvas: Canvas) {
  Object.assign(globalThis, { DOMMatrix: canvas.DOMMatrix, ImageData: canvas.ImageData, Path2D: canvas.Path2D });
  let living = 0;
  const dots = (part: Drawing["canvas"]) => part.width * part.height;
  const take = (more: number): void => {
    if (!(living + more <= MOST_LIVING)) refuseMemory("the parts of a page are too large to be drawn");
    living += more;
  };
  return class {
    create(width: number, height: number) {
      const [across, down] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
      take(across * down);
      const made = canvas.createCanvas(across, down);
      const context = made.getContext("2d");
      const pattern = context.createPattern.bind(context);
      // A pattern keeps the dots of what it is made of when that is let go, and lasts as long as the page.
      context.createPattern = (of, repeat) => {
        take(dots(of));
        return pattern(of, repeat);
      };
      return { canvas: made, context };
    }
    reset({ canvas: part }: Drawing, width: number, height: number) {
      take(width * height - dots(part));
      part.width = width;
      part.height = height;
    }
    destroy({ canvas: part }: Drawing) {
      living -= dots(part);
      part.width = 0;
      part.height = 0;
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
      // pdf.js leaves out what was refused, and goes on.
      if (isOverMemory()) throw new PdfRefusal("memory");
      return drawn.canvas.encode("png");
    });
    return { ok: true, png };
  } catch (error) {
    if (error instanceof PdfRefusal) return { ok: false, fault: error.fault, says: error.message };
    throw error;
  }
}
