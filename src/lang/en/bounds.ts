/** English words that limit a figure, and words of movement. */
import type { Bound, Change, Quantifier } from "../../core/quantity.ts";
import { table } from "../words.ts";

/** @source Quirk et al., A Comprehensive Grammar of the English Language, §§ 5.20, 8.111 (approximators, comparatives). */
export const boundsBefore: Readonly<Record<string, Bound>> = table<Bound>([
  [
    "~",
    "about, approximately, approx, around, roughly, some, circa, an estimated, estimated, nearly, almost, close to, near, nearing, approaching, in the region of, in the order of, on the order of, something like, or so, barely, averaging, averaged, averages, virtually, just about, very nearly, practically, close to the, ~, ≈, ∼, ±, up to around, up to about",
  ],
  [
    ">",
    "more than, over, above, greater than, higher than, in excess of, exceeding, exceeds, exceeded, exceed, upwards of, upward of, north of, larger than, better than, well over, well above, surpassing, surpassed, topping, topped, greater, just over, a little over, slightly more than, just above, >",
  ],
  [
    ">=",
    "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, as many as not, starting at",
  ],
  [
    "<",
    "sub -, less than, fewer than, under, below, lower than, short of, just under, smaller than, well under, well below, slightly less than, a little under, slightly under, just below, nothing more than, <",
  ],
  [
    "<=",
    "up to, at most, no more than, not more than, as many as, as much as, a maximum of, maximum of, within, as little as, as few as, at the most, a maximum, up to a maximum of",
  ],
]);

/** Words after a figure that limit it. */
export const boundsAfter: Readonly<Record<string, Bound>> = table<Bound>([
  [">=", "or more, or higher, or above, and above, plus, and more, at least, at a minimum"],
  ["<=", "or less, or fewer, at most, at the most, or below"],
  ["~", "or so, approximately, or thereabouts"],
]);

/** Words of movement, in every form. */
export const changes: Readonly<Record<string, Change>> = table<Change>([
  [
    "up",
    "increase, increases, increased, increasing, rise, rises, rose, risen, rising, grow, grows, grew, grown, growing, growth, gain, gains, gained, surge, surged, surges, surging, added, advance, advanced, advances, rebounded, rallied, upward, upwards, strengthened, improved, appreciated, upped, jump, jumped, jumps, climb, climbed, climbs, soar, soared, soaring, hike, hiked, boost, boosted, expand, expanded, expansion, uptick, markup, raise, raised, raises, raising, up, swell, swelled, accelerate, accelerates, accelerated, accelerating, spike, spiked, doubled, tripled, quadrupled, doubling, tripling, quadrupling, doubles, triples",
  ],
  [
    "down",
    "decrease, decreases, decreased, decreasing, fall, falls, fell, fallen, falling, decline, declines, declined, declining, drop, drops, dropped, dropping, cut, cuts, cutting, reduce, reduces, reduced, reducing, reduction, shrink, shrank, shrunk, shrinking, slump, slumped, plunge, plunged, down, lower, lowered, slash, slashed, halve, halves, halved, halving, contraction, contracted, loss, lost, lose, loses, losing, slide, slides, slid, sliding, slip, slips, slipped, slipping, shed, sheds, tumble, tumbles, tumbled, tumbling, sank, sunk, sinking, dip, dips, dipped, retreated, eased, weakened, depreciated, downward, downwards, plummeted, plummet, sagged, shaved, trimmed, trim",
  ],
]);

/** Words that say of how many members a figure is said. */
export const quantifiers: Readonly<Record<string, Quantifier>> = table<Quantifier>([
  ["each", "each, every, apiece, per member"],
  ["aggregate", "combined, in all, altogether, in total, total, entire, collectively, overall"],
  ["some", "many, most, several, some, few, a number of"],
]);
