/** The style sheet keeps to its own scale, and its colours can be told apart by those who see fewer of them. */
import { expect, test } from "vitest";
import { stylesheet } from "../../src/web/style/index.ts";

const screen = stylesheet.slice(0, stylesheet.indexOf("@media print"));

test("every size of letters is one of the scale, fluid or relative to its surroundings", () => {
  const sizes = [...screen.matchAll(/(?<![-\w])font(?:-size)?: ?([^;{}]*)/g)].map(([, value = ""]) => value);
  expect(sizes.length).toBeGreaterThan(100);
  const odd = sizes.filter(
    (value) =>
      /\d(?:rem|px|pt)/.test(value.replace(/clamp\([^)]*\)|\/[\d.]+rem/g, "")) &&
      !/var\(--\w+\)/.test(value.split("/")[0] ?? ""),
  );
  expect(odd).toEqual([]);
  for (const [, name] of screen.matchAll(/var\(--([\w-]+)\)/g)) expect(screen).toMatch(new RegExp(`--${name}:`));
});

type Rgb = readonly [number, number, number];

/**
 * How each kind of dichromat sees linear light, for a severity of 1.
 * @source Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table of matrices
 */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function colour(name: string, theme: 0 | 1): Rgb {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(screen)?.[theme + 1] ?? "";
  expect(found).toMatch(/^#/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(found.slice(at, at + 2), 16) / 255),
  );
  return [red, green, blue];
}

/** CIE L*a*b* of linear sRGB as somebody sees it, white D65. @source CIE 15:2004; IEC 61966-2-1 */
function lab([r, g, b]: Rgb, [x, y, z]: readonly Rgb[]): Rgb {
  const seen = [x, y, z].map((row) =>
    Math.min(1, Math.max(0, (row?.[0] ?? 0) * r + (row?.[1] ?? 0) * g + (row?.[2] ?? 0) * b)),
  );
  const [red = 0, green = 0, blue = 0] = seen;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const fx = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const fy = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const fz = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** A difference of some 2.3 can just be noticed side by side; thin lines apart from each other need several times that. */
const APART = 10;

test.each(Object.keys(SIGHT))("lines that mean different things differ for sight with %s", (sight) => {
  const matrix = SIGHT[sight] ?? [];
  for (const theme of [0, 1] as const) {
    const lines = ["figure-line", "future-line", "speech-line", "accent"].map(
      (name) => [name, lab(colour(name, theme), matrix)] as const,
    );
    for (const [at, [name, one]] of lines.entries()) {
      for (const [other, two] of lines.slice(at + 1)) {
        const far = Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
        expect([theme, name, other, far > APART ? "apart" : far.toFixed(1)]).toEqual([theme, name, other, "apart"]);
      }
    }
  }
});
