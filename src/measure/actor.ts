/** Actors: who pledges, spends, builds and speaks. Comes in: nothing. Goes out: the table of actor ids. */

/**
 * `state`: an ISO 3166-1 alpha-2 code. `alliance` and `aggregate` are dated lists of members by producer, never one
 * actor with a fixed extent: "Europe" of one yearbook is not "Europe" of another.
 */
export type ActorKind = "state" | "alliance" | "aggregate" | "organisation" | "company";

/** A state, an alliance or a body of which figures are told. */
export interface Actor {
  readonly kind: ActorKind;
  readonly name: string;
}

/** @source ISO 3166-1 alpha-2 country codes, read through the Unicode CLDR names that Node.js ships. */
const STATES =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW".split(
    " ",
  );

const names = new Intl.DisplayNames("en", { type: "region" });

/** Every actor that the tables know, by id. Alliances and aggregates have ids of our own. */
export const ACTORS: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(STATES.map((code) => [code, { kind: "state", name: names.of(code) ?? code } as const])),
  SU: { kind: "state", name: "the Soviet Union" },
  NATO: { kind: "alliance", name: "NATO" },
  EU: { kind: "alliance", name: "the European Union" },
  Europe: { kind: "aggregate", name: "Europe" },
  "NATO-Europe": { kind: "aggregate", name: "NATO Europe" },
  "NATO-Europe-Canada": { kind: "aggregate", name: "NATO Europe and Canada" },
  West: { kind: "aggregate", name: "the West" },
  Baltics: { kind: "aggregate", name: "the Baltic states" },
  Nordics: { kind: "aggregate", name: "the Nordic countries" },
  Visegrad: { kind: "aggregate", name: "the Visegrad Group" },
  "Bucharest-Nine": { kind: "aggregate", name: "the Bucharest Nine" },
  JEF: { kind: "alliance", name: "the Joint Expeditionary Force" },
  G7: { kind: "alliance", name: "the G7" },
  G20: { kind: "alliance", name: "the G20" },
  BRICS: { kind: "alliance", name: "BRICS" },
  CSTO: { kind: "alliance", name: "the Collective Security Treaty Organization" },
  SCO: { kind: "alliance", name: "the Shanghai Cooperation Organization" },
  CIS: { kind: "alliance", name: "the Commonwealth of Independent States" },
  AUKUS: { kind: "alliance", name: "AUKUS" },
  GCC: { kind: "alliance", name: "the Gulf Cooperation Council" },
  ASEAN: { kind: "alliance", name: "ASEAN" },
  "African-Union": { kind: "alliance", name: "the African Union" },
  "Arab-League": { kind: "alliance", name: "the Arab League" },
  "Warsaw-Pact": { kind: "alliance", name: "the Warsaw Pact" },
  OSCE: { kind: "organisation", name: "the OSCE" },
  UN: { kind: "organisation", name: "the United Nations" },
  SIPRI: { kind: "organisation", name: "SIPRI" },
  IISS: { kind: "organisation", name: "IISS" },
  IMF: { kind: "organisation", name: "the International Monetary Fund" },
  "World-Bank": { kind: "organisation", name: "the World Bank" },
  OECD: { kind: "organisation", name: "the OECD" },
  EDA: { kind: "organisation", name: "the European Defence Agency" },
};

/**
 * Aggregate → the next larger one that takes it in. Only groups: a figure of one state that equals its alliance's is
 * no telling of the alliance's. "Europe" beside NATO is read as its European members.
 * @source NATO, "Defence Expenditure of NATO Countries": the groups "NATO Europe", "NATO Europe and Canada", "NATO".
 */
export const WITHIN: Readonly<Record<string, string>> = {
  Baltics: "NATO-Europe",
  Europe: "NATO-Europe",
  "NATO-Europe": "NATO-Europe-Canada",
  "NATO-Europe-Canada": "NATO",
  NATO: "West",
};

/** True for an actor that is a list of members and no single one: measure/members.ts spells it out. */
export function isGroup(id: string): boolean {
  const kind = ACTORS[id]?.kind;
  return kind === "alliance" || kind === "aggregate";
}

/** What to call an actor in a sentence: the table's name, or the id itself when a text's own name was kept. */
export function actorName(id: string): string {
  return ACTORS[id]?.name ?? id;
}
