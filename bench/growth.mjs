// Times at several sizes → whether they grow no faster than n log n. Used by the benches of relation and reconcile.

/** Slope of log time over log size. */
export function exponent(points) {
  const logs = points.map(([n, ms]) => [Math.log(n), Math.log(ms)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) /
    logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
  );
}

/** Allowed above the slope of n log n. A guess at what other work on the machine does to it; nobody measured the spread. */
const NOISE = 0.08;

/** The row of a table for the growth of times: what, value, target, whether it is met. */
export function growthRow(points) {
  const slope = exponent(points);
  // n log n itself has this slope between the sizes.
  const allowed = exponent(points.map(([n]) => [n, n * Math.log(n)]));
  const target = `≤ ${allowed.toFixed(2)} ± ${NOISE} (n log n)`;
  return ["growth: time ~ n^x", `x = ${slope.toFixed(2)}`, target, slope <= allowed + NOISE];
}

/** The value in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
