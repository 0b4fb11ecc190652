/** The relation engine: intervals, variables, relations, propagation, conflicts. Comes in: claims. Goes out: results. */
export { add } from "./arithmetic.ts";
export type { Locality, Reading } from "./compile.ts";
export { compile, multipleOf, periodKey } from "./compile.ts";
export type { Conflict } from "./conflict.ts";
export type { Constraint, Rests } from "./constraint.ts";
export { ambiguousClaim, identity, readingsIn, valueClaim } from "./constraint.ts";
export { difference, grown, of, product, ratio, sum } from "./expression.ts";
export { assumedInterval, contains, intersect, intervalOf, isEmpty } from "./interval.ts";
export type { Layer, LayerConflict, LayeredResult, Layers } from "./layers.ts";
export { createLayers } from "./layers.ts";
export type { Repeated } from "./like.ts";
export type { LeftOut, Network, NetworkOptions } from "./network.ts";
export { createNetwork } from "./network.ts";
export { positionsOf } from "./position.ts";
export type { Refused } from "./refuse.ts";
export type { VariableState } from "./state.ts";
export type { Variable } from "./variable.ts";
export { ratioOf, variable } from "./variable.ts";
