/** Whom a row is of. Comes in: a name or a code as a producer prints it. Goes out: an actor's id, or the name as printed. */
import { ACTORS } from "../measure/actor.ts";
import { ALPHA3 } from "../measure/iso.ts";

/** Names of states that Unicode CLDR writes otherwise. @source the files of SIPRI, the World Bank, FRED, FAS and NATO */
const ALIASES: Readonly<Record<string, string>> = {
  "bahamas the": "BS",
  "brunei darussalam": "BN",
  "burkina faso": "BF",
  "cabo verde": "CV",
  "congo dem rep": "CD",
  "congo democratic republic of the": "CD",
  "congo dr": "CD",
  "dr congo": "CD",
  "congo rep": "CG",
  "congo republic": "CG",
  "republic of congo": "CG",
  "cote divoire": "CI",
  "czech republic": "CZ",
  "egypt arab rep": "EG",
  "gambia the": "GM",
  "great britain": "GB",
  "hong kong": "",
  "iran islamic rep": "IR",
  "korea dem peoples rep": "KP",
  "korea north": "KP",
  "korea rep": "KR",
  "korea south": "KR",
  "kyrgyz republic": "KG",
  "lao pdr": "LA",
  "micronesia fed sts": "FM",
  "myanmar burma": "MM",
  myanmar: "MM",
  "palestinian territories": "PS",
  "republic of moldova": "MD",
  "russian federation": "RU",
  "slovak republic": "SK",
  "somalia fed rep": "SO",
  "st kitts and nevis": "KN",
  "st lucia": "LC",
  "st vincent and the grenadines": "VC",
  "syrian arab republic": "SY",
  "taiwan china": "TW",
  "timor leste": "TL",
  "the netherlands": "NL",
  turkey: "TR",
  turkiye: "TR",
  uk: "GB",
  "united states of america": "US",
  usa: "US",
  ussr: "SU",
  "soviet union": "SU",
  "venezuela rb": "VE",
  "viet nam": "VN",
  "west bank and gaza": "PS",
  "yemen rep": "YE",
  "nato total": "NATO",
  "nato europe": "NATO-Europe",
  "nato europe and canada": "NATO-Europe-Canada",
  europe: "Europe",
};

/** Lower case without accents, full stops, apostrophes; "&" is "and"; other signs are gaps. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f.'’]/g, "")
    .replaceAll("&", " and ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ACTORS).flatMap(([id, { kind, name }]) => (kind === "state" ? [[plain(name), id] as const] : [])),
  ...Object.entries(ALIASES),
]);

/** The actor of a name, or the name itself, trimmed, where no table knows it. */
export function actorOfName(name: string): string {
  return BY_NAME.get(plain(name)) || name.trim();
}

/** The actor of an ISO 3166-1 code of two or three letters, or the name as printed: the World Bank has codes of its own for groups. */
export function actorOfCode(code: string, name: string): string {
  if (code === "EUU") return "EU";
  const id = ALPHA3[code] ?? code;
  return ACTORS[id]?.kind === "state" ? id : name.trim();
}
