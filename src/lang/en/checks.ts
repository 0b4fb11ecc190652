/** English words that only the checks ask for. @source Quirk et al., A Comprehensive Grammar of the English Language, 5.10 ff. (quantifiers), 4.42 ff. (future). */
import type { CheckWords } from "../checks.ts";
import { table, words } from "../words.ts";

export const checks: CheckWords = {
  parts: table<readonly [number, number]>([
    [[1, 1], "all, every, each, all of"],
    [[0.7, 1], "nearly all, almost all, virtually all, nearly every, almost every"],
    [[0.5, 1], "most, most of, a majority of, the majority of, more than half of, over half of, more than half"],
    [[0.4, 0.6], "half, half of, about half of"],
    [[0, 0.5], "fewer than half of, less than half of, a minority of, few, only a few, a handful of"],
    [[0, 0], "none of, no"],
    [[0.05, 0.95], "many, many of, several, some, some of, several of, a number of"],
  ]),
  members: words("members allies states countries nations member ally state country nation governments"),
  meeting: words(
    "meet meets met meeting reach reaches reached fulfil fulfils fulfilled fulfill spend spends spent hit",
  ),
  missing: words("miss misses missed missing fail fails failed failing unmet fall falls fell below lag lags lagging"),
  transition: words(
    "current currently existing present old older new previous previously former earlier replace replaces replaced replacing raise raises raised raising lift lifts lifted lifting supersede supersedes superseded interim today now instead rather than double doubles doubled doubling triple",
  ),
  sourceLists: words("sources source references bibliography"),
  ahead: words("will shall"),
};
