/** Members of alliances and groups. Comes in: a list's id and a day. Goes out: the states on it that day. */
import type { CivilDate } from "../core/date.ts";

/** One producer's list of members. "Europe" of one yearbook is not "Europe" of another. */
export interface MemberList {
  /** The actor of measure/actor.ts that the list spells out. */
  readonly of: string;
  /** Who says who belongs. */
  readonly producer: string;
  /** State → first day and, where it has left, last day: `FROM` or `FROM..TO`. */
  readonly members: Readonly<Record<string, string>>;
  /** Part of another list: all of it but these states. */
  readonly without?: { readonly list: string; readonly states: readonly string[] };
}

const since = (lists: Readonly<Record<CivilDate, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([day, states]) => states.split(" ").map((state) => [state, day] as const)),
  );

/**
 * Lists by id.
 * @source NATO, "Enlargement and Article 10" (days of accession); European Union, "EU countries" (days of accession);
 * NATO, "Defence Expenditure of NATO Countries" (groups "NATO Europe", "NATO Europe and Canada"); SIPRI, "Sources and
 * methods: regional coverage", Europe; IISS, "The Military Balance", chapter Europe; the groups' own lists of members.
 */
export const MEMBER_LISTS: Readonly<Record<string, MemberList>> = {
  "NATO@NATO": {
    of: "NATO",
    producer: "NATO",
    members: since({
      "1949-08-24": "BE CA DK FR GB IS IT LU NL NO PT US",
      "1952-02-18": "GR TR",
      "1955-05-06": "DE",
      "1982-05-30": "ES",
      "1999-03-12": "CZ HU PL",
      "2004-03-29": "BG EE LT LV RO SI SK",
      "2009-04-01": "AL HR",
      "2017-06-05": "ME",
      "2020-03-27": "MK",
      "2023-04-04": "FI",
      "2024-03-07": "SE",
    }),
  },
  "NATO-Europe@NATO": {
    of: "NATO-Europe",
    producer: "NATO",
    members: {},
    without: { list: "NATO@NATO", states: ["US", "CA"] },
  },
  "NATO-Europe-Canada@NATO": {
    of: "NATO-Europe-Canada",
    producer: "NATO",
    members: {},
    without: { list: "NATO@NATO", states: ["US"] },
  },
  "EU@EU": {
    of: "EU",
    producer: "EU",
    members: {
      ...since({
        "1958-01-01": "BE DE FR IT LU NL",
        "1973-01-01": "DK IE",
        "1981-01-01": "GR",
        "1986-01-01": "ES PT",
        "1995-01-01": "AT FI SE",
        "2004-05-01": "CY CZ EE HU LT LV MT PL SI SK",
        "2007-01-01": "BG RO",
        "2013-07-01": "HR",
      }),
      GB: "1973-01-01..2020-01-31",
    },
  },
  "Europe@SIPRI": {
    of: "Europe",
    producer: "SIPRI",
    members: since({
      "1992-01-01":
        "AL AT BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT XK LV LT LU MT ME NL MK NO PL PT RO RS SK SI ES SE CH GB AM AZ BY GE MD RU UA",
    }),
  },
  "Europe@IISS": {
    of: "Europe",
    producer: "IISS",
    members: since({
      "1992-01-01":
        "AL AT BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LT LU MT ME NL MK NO PL PT RO RS SK SI ES SE CH TR GB",
    }),
  },
  "Baltics@own": { of: "Baltics", producer: "Baltic Assembly", members: since({ "1991-11-08": "EE LV LT" }) },
  "Nordics@own": { of: "Nordics", producer: "Nordic Council", members: since({ "1955-10-28": "DK FI IS NO SE" }) },
  "Visegrad@own": { of: "Visegrad", producer: "Visegrad Group", members: since({ "1993-01-01": "CZ HU PL SK" }) },
  "Bucharest-Nine@own": {
    of: "Bucharest-Nine",
    producer: "Bucharest Nine",
    members: since({ "2015-11-04": "BG CZ EE HU LV LT PL RO SK" }),
  },
  "JEF@own": {
    of: "JEF",
    producer: "Joint Expeditionary Force",
    members: since({ "2014-09-04": "DK EE LV LT NL NO GB", "2017-06-30": "FI SE", "2021-04-20": "IS" }),
  },
  "G7@own": { of: "G7", producer: "G7", members: since({ "1976-06-27": "CA FR DE IT JP GB US" }) },
  "BRICS@own": {
    of: "BRICS",
    producer: "BRICS",
    members: since({
      "2009-06-16": "BR RU IN CN",
      "2010-12-24": "ZA",
      "2024-01-01": "EG ET IR AE",
      "2025-01-06": "ID",
    }),
  },
  "CSTO@own": { of: "CSTO", producer: "CSTO", members: since({ "2002-10-07": "AM BY KZ KG RU TJ" }) },
  "AUKUS@own": { of: "AUKUS", producer: "AUKUS", members: since({ "2021-09-15": "AU GB US" }) },
  "GCC@own": { of: "GCC", producer: "GCC", members: since({ "1981-05-25": "AE BH KW OM QA SA" }) },
};

/** The ids of the lists that a group's name can mean, in the order of the table. */
export function listsOf(actor: string): readonly string[] {
  const own = Object.keys(MEMBER_LISTS).filter((id) => MEMBER_LISTS[id]?.of === actor);
  return [...own, ...(SEEN_AS[actor] ?? [])];
}

// "Europe" is said of the Union and of the alliance's European members as often as of any yearbook's list.
const SEEN_AS: Readonly<Record<string, readonly string[]>> = {
  Europe: ["EU@EU", "NATO-Europe@NATO", "NATO-Europe-Canada@NATO"],
  West: ["NATO@NATO", "EU@EU", "G7@own"],
};

/** The states on a list on a day, sorted; empty when the table has no such list. */
export function membersOn(list: string, day: CivilDate): readonly string[] {
  const found = MEMBER_LISTS[list];
  if (!found) return [];
  const { members, without } = found;
  if (without) return membersOn(without.list, day).filter((state) => !without.states.includes(state));
  return Object.keys(members)
    .filter((state) => {
      const [from = "", to = "9999-12-31"] = (members[state] ?? "").split("..");
      return from <= day && day <= to;
    })
    .sort();
}
