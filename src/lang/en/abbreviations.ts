/** English abbreviations whose point does not end a sentence. @source The Associated Press Stylebook, abbreviations and titles. */
import { words } from "../words.ts";

export const abbreviations: ReadonlySet<string> = words(
  "mr mrs ms dr prof gen col lt sgt capt maj adm sen rep gov pres st no vs etc inc corp co ltd jr sr fig approx est dept u.s u.k u.n e.u e.g i.e jan feb mar apr aug sept sep oct nov dec a.m p.m",
);
