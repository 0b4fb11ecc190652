/** Comes in: a number as people write it. Goes out: the number. */

const NUMBER = /^[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number as people write it: `1_000`, `1.5e9`, `3.5%` (0.035); undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const isShare = trimmed.endsWith("%");
  const digits = isShare ? trimmed.slice(0, -1).trimEnd() : trimmed;
  if (!NUMBER.test(digits)) return undefined;
  // Twice rounded, 3.5 / 100 would not be the number that 0.035 is.
  const plain = digits.replaceAll("_", "");
  const value = isShare ? hundredth(plain) : Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function hundredth(digits: string): number {
  const [mantissa = "0", exponent = "0"] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}
