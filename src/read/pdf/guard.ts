/** Comes in: the worker thread of PDF files. Goes out: the same, unable to fill the memory with what a stream unpacks to. */

/** Most bytes that all unpacked streams may take at one time; a heap limit of V8 does not count them. */
const MOST = 512 * 2 ** 20;

/** Below this nobody asks: the counting costs more than the bytes. */
const SMALL = 2 ** 20;

let refused = false;

/** True once something was too large: pdf.js takes the error for a fault of the file and reads on without the stream. */
export function isOverMemory(): boolean {
  return refused;
}

/** Counts afresh: for the next file. */
export function resetMemory(): void {
  refused = false;
}

/** Refuses what is too large. @throws RangeError */
export function refuseMemory(message: string): never {
  refused = true;
  throw new RangeError(message);
}

function check(size: unknown, bytes: number): void {
  if (typeof size !== "number" || size * bytes < SMALL) return;
  if (size * bytes + process.memoryUsage().arrayBuffers <= MOST) return;
  refuseMemory("the file unpacks to more than fits into memory");
}

/** Watches the arrays that pdf.js unpacks into. */
export function guardMemory(): void {
  for (const name of ["Uint8Array", "Uint8ClampedArray"] as const) {
    Object.defineProperty(globalThis, name, {
      value: new Proxy(globalThis[name], {
        construct(made, given, target) {
          check(given[0], 1);
          return Reflect.construct(made, given, target);
        },
      }),
    });
  }
}
