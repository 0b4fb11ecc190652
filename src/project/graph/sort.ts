/** What depends on what → an order in which each comes after what it needs, or the circle that forbids one. */

/** An order, or the first circle that was found: each depends on the next, and the last on the first. */
export type Sorted =
  | { readonly order: readonly number[]; readonly circle?: undefined }
  | { readonly circle: readonly number[]; readonly order?: undefined };

/**
 * Sorts the numbers 0 to count − 1 so that each stands after those it needs; otherwise as they are numbered. Goes
 * through chains of any length without recursion.
 */
export function sorted(count: number, needs: (one: number) => readonly number[]): Sorted {
  const DONE = 2;
  const state = new Uint8Array(count);
  const order: number[] = [];
  for (let root = 0; root < count; root++) {
    if (state[root] !== 0) continue;
    state[root] = 1;
    const path: { readonly one: number; readonly needed: readonly number[]; at: number }[] = [
      { one: root, needed: needs(root), at: 0 },
    ];
    for (;;) {
      const here = path.at(-1);
      if (here === undefined) break;
      const next = here.needed[here.at++];
      if (next === undefined) {
        state[here.one] = DONE;
        order.push(here.one);
        path.pop();
      } else if (state[next] === 1) {
        return { circle: path.slice(path.findIndex(({ one }) => one === next)).map(({ one }) => one) };
      } else if (state[next] === 0) {
        state[next] = 1;
        path.push({ one: next, needed: needs(next), at: 0 });
      }
    }
  }
  return { order };
}
