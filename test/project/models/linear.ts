/** Two linear equations x' = k·y − a·x + g, y' = l·x − b·y + h, solved by eigenvalues: what the engine is held against. */

/** Coefficients and where it starts. */
export interface Linear {
  readonly k: number;
  readonly l: number;
  readonly a: number;
  readonly b: number;
  readonly g: number;
  readonly h: number;
  readonly x: number;
  readonly y: number;
}

/** A state; `size` is the largest number that went into it, for judging rounding. */
export interface PlaneState {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Complex {
  readonly re: number;
  readonly im: number;
}

const times = (p: Complex, q: Complex): Complex => ({ re: p.re * q.re - p.im * q.im, im: p.re * q.im + p.im * q.re });
const expOf = ({ re, im }: Complex): Complex => ({ re: Math.exp(re) * Math.cos(im), im: Math.exp(re) * Math.sin(im) });
const sizeOf = ({ re, im }: Complex): number => Math.hypot(re, im);

/** After `steps` steps of Euler's rule: each eigenvalue λ has become (1 + dt λ)^n. */
export function steppedPlane(linear: Linear, dt: number, steps: number): PlaneState {
  return solved(linear, (eigenvalue) => powerOf({ re: 1 + dt * eigenvalue.re, im: dt * eigenvalue.im }, steps));
}

/** The solution of the differential equations at a time: each eigenvalue λ has become e^(λt). */
export function truePlane(linear: Linear, time: number): PlaneState {
  return solved(linear, ({ re, im }) => expOf({ re: re * time, im: im * time }));
}

function powerOf(base: Complex, exponent: number): Complex {
  const size = sizeOf(base) ** exponent;
  const angle = Math.atan2(base.im, base.re) * exponent;
  return { re: size * Math.cos(angle), im: size * Math.sin(angle) };
}

/**
 * f(A) applied to the distance from the resting point, by Sylvester's formula:
 * f(A) = f(p) (A − qI)/(p − q) + f(q) (A − pI)/(q − p), with the two eigenvalues p and q.
 */
function solved(linear: Linear, f: (eigenvalue: Complex) => Complex): PlaneState {
  const { k, l, a, b, g, h, x, y } = linear;
  const determinant = a * b - k * l;
  const rest = { x: (b * g + k * h) / determinant, y: (l * g + a * h) / determinant };
  const away = { x: x - rest.x, y: y - rest.y };
  const under = (a - b) ** 2 + 4 * k * l;
  const root: Complex = under >= 0 ? { re: Math.sqrt(under) / 2, im: 0 } : { re: 0, im: Math.sqrt(-under) / 2 };
  const middle = -(a + b) / 2;
  const p = { re: middle + root.re, im: root.im };
  const q = { re: middle - root.re, im: -root.im };
  // f(A) = s·I + d·(A − middle·I), with s the mean of f(p) and f(q), d their difference over p − q.
  const [fp, fq] = [f(p), f(q)];
  const s = (fp.re + fq.re) / 2;
  const d = over({ re: fp.re - fq.re, im: fp.im - fq.im }, { re: 2 * root.re, im: 2 * root.im });
  const turned = {
    x: (-a - middle) * away.x + k * away.y,
    y: l * away.x + (-b - middle) * away.y,
  };
  const size = Math.max(...[rest.x, rest.y, away.x, away.y, turned.x, turned.y].map(Math.abs));
  return {
    x: rest.x + s * away.x + d * turned.x,
    y: rest.y + s * away.y + d * turned.y,
    size: size * Math.max(1, sizeOf(fp), sizeOf(fq), Math.abs(d)),
  };
}

/** Real part of a quotient that is real for two eigenvalues that are real, or mirror each other. */
function over(above: Complex, below: Complex): number {
  const { re } = times(above, { re: below.re, im: -below.im });
  return re / (below.re ** 2 + below.im ** 2);
}
