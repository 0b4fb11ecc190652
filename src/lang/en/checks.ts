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
  making: words("set agreed adopted pledged promised introduced endorsed established fixed laid made decided created"),
  transition: words(
    "current currently existing present old older new previous previously former earlier replace replaces replaced replacing raise raises raised raising lift lifts lifted lifting supersede supersedes superseded interim today now instead rather than double doubles doubled doubling triple",
  ),
  sourceLists: words("sources source references bibliography"),
  budgets: words("budget budgets"),
  smaller: words("smaller fewer less lower weaker poorer shorter"),
  ahead: words("will shall"),
  done: words(
    "bought received got produced made built delivered sold spent lost destroyed fired launched exported imported tested sent took used shipped shot captured recruited conducted held",
  ),
  offices: table<string>([
    ["head of state", "president, president of the republic, president of the united states, king, queen, emperor"],
    ["second to the president", "vice president, deputy president"],
    [
      "head of government",
      "prime minister, premier, german chancellor, austrian chancellor, federal chancellor, taoiseach",
    ],
    ["deputy head of government", "deputy prime minister, vice prime minister, vice chancellor"],
    ["secretary general", "secretary general, nato chief"],
    ["deputy secretary general", "deputy secretary general"],
    ["foreign minister", "foreign minister, secretary of state, foreign secretary"],
    [
      "defence minister",
      "defence minister, defense minister, secretary of defence, secretary of defense, defence secretary, defense secretary, secretary of state for defence, secretary of state for defense",
    ],
    ["finance minister", "finance minister, treasury secretary, chancellor of the exchequer"],
    ["economy minister", "economy minister, economics minister"],
    ["interior minister", "interior minister, home secretary"],
    // Words that hold a phrase of the list and are another office, or one that can stand beside another.
    [
      "other president",
      "president of the, commission president, bank president, club president, company president, council president, parliament president",
    ],
    // A chancellor is a head of government here and a minister of finance there; states have many secretaries of state.
    ["", "chancellor, secretary of state for, secretary of state in, secretary of state at"],
    [
      "deputy minister",
      "deputy foreign minister, deputy defence minister, deputy defense minister, deputy finance minister",
    ],
  ]),
  pointing: words("this so these"),
  former: words(
    "former ex-president ex-minister then outgoing late future incoming designate next elected president-elect",
  ),
};
