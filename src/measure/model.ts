/** Models of equipment: common names of types. Comes in: nothing. Goes out: name → the kind of equipment it is of. */

/**
 * Item → models, each as its letters and digits are written, without spaces; a variant stands after its family.
 * @source IISS, The Military Balance (equipment lists by country); NATO reporting of Russian types by their own names.
 */
const LISTS: Readonly<Record<string, string>> = {
  tank: "T-54 T-55 T-62 T-62M T-64 T-72 T-72A T-72B T-72B3 T-72B3M T-80 T-80BV T-80BVM T-80U T-90 T-90A T-90M T-14 Armata Leopard Leopard1 Leopard1A5 Leopard2 Leopard2A4 Leopard2A6 Leopard2A7 Leopard2A8 Abrams M1A1 M1A2 Challenger Challenger2 Challenger3 Leclerc K2 K2PL PT-91 M-84 M-55S Merkava Ariete Type99 Type96",
  "infantry fighting vehicle":
    "BMP-1 BMP-2 BMP-2M BMP-3 BMD-2 BMD-4 BMD-4M Bradley M2A2 Marder CV90 KF41 Borsuk AMX-10 Ajax",
  "armoured personnel carrier": "BTR-60 BTR-70 BTR-80 BTR-82 BTR-82A BTR-MDM M113 Stryker Rosomak MT-LB MRAP",
  howitzer:
    "PzH2000 Panzerhaubitze2000 CAESAR Krab M777 M109 M109A6 K9 K9A1 FH70 D-30 2S1 2S3 2S5 2S7 2S19 2S35 Msta Msta-S Msta-B Koalitsiya Koalitsiya-SV Giatsint Akatsiya Gvozdika Zuzana Bohdana RCH155",
  "rocket launcher": "HIMARS M270 M142 BM-21 BM-30 Smerch Uragan Tornado-S Tornado-G TOS-1 TOS-1A TOS-2 Chunmoo K239",
  missile:
    "Iskander Iskander-M Kinzhal Oreshnik ATACMS PrSM KN-23 KN-24 Fateh-110 Zolfaghar Sarmat RS-28 Yars RS-24 Bulava Topol Topol-M Trident Minuteman Hwasong-17 Hwasong-18 DF-21 DF-26 DF-41 M51 Kalibr Kh-101 Kh-555 Kh-22 Kh-32 Kh-55 Kh-59 Kh-69 Kh-35 Iskander-K Zircon Tsirkon Tomahawk StormShadow SCALP Taurus JASSM Neptune Harpoon Exocet Onyx Oniks P-800 BrahMos Flamingo Javelin NLAW TOW Kornet Stinger Igla Mistral Starstreak Piorun Brimstone Hellfire AMRAAM Sidewinder Meteor GMLRS Spike",
  interceptor: "PAC-2 PAC-3 SM-2 SM-3 SM-6 Aster30",
  "air defence system":
    "Patriot S-200 S-300 S-300V4 S-350 S-400 S-500 SAMP/T IRIS-T NASAMS THAAD HAWK Gepard Buk Buk-M2 Buk-M3 Tor Tor-M2 Pantsir Pantsir-S1 Osa Crotale Skynex Skyranger IronDome Arrow3 Aegis Avenger",
  aircraft:
    "F-4 F-5 F-15 F-15E F-15EX F-16 F-16C F-18 F/A-18 F-22 F-35 F-35A F-35B F-35C F-47 Gripen Rafale Eurofighter Typhoon Tornado Mirage2000 MiG-21 MiG-29 MiG-31 MiG-31K MiG-35 Su-24 Su-24M Su-25 Su-27 Su-30 Su-30SM Su-33 Su-34 Su-35 Su-35S Su-57 J-10 J-16 J-20 J-35 A-10 FA-50 C-130 C-130J C-17 A400M Il-76 An-124 E-3 E-7 A-50 A-50U P-8 P-8A KC-46",
  bomber: "Tu-22 Tu-22M3 Tu-95 Tu-95MS Tu-160 Tu-160M B-1 B-1B B-2 B-21 B-52 B-52H H-6 H-20",
  helicopter:
    "Apache AH-64 AH-64E BlackHawk UH-60 Chinook CH-47 Ka-52 Ka-52M Mi-8 Mi-17 Mi-24 Mi-28 Mi-28NM Mi-35 NH90",
  drone:
    "Shahed Shahed-136 Shahed-131 Geran Geran-2 Geran-3 Gerbera Lancet Orlan Orlan-10 Zala Supercam Bayraktar TB2 MQ-9 Reaper Predator Switchblade GlobalHawk RQ-4 Orion Mohajer-6 Heron",
};

/** A model: the kind of equipment it is of, and the family that it is a variant of. */
export interface Model {
  readonly item: string;
  /** The next shorter name that this one begins with: T-90M is a T-90. */
  readonly family?: string;
}

const entries = Object.entries(LISTS).flatMap(([item, list]) =>
  list.split(" ").map((name) => [name.toLowerCase(), item] as const),
);

const names = new Set(entries.map(([name]) => name));

/** Models by name, lower case and without spaces. */
export const MODELS: Readonly<Record<string, Model>> = Object.fromEntries(
  entries.map(([name, item]) => {
    const family = familyOf(name);
    return [name, family ? { item, family } : { item }] as const;
  }),
);

/** Names as they are printed, for those who look them up in a text. */
export const MODEL_NAMES: readonly string[] = Object.values(LISTS).flatMap((list) => list.split(" "));

// "t-9" is no family of "t-90": a number is never cut.
function familyOf(name: string): string | undefined {
  for (let end = name.length - 1; end > 1; end--) {
    const shorter = name.slice(0, end);
    const cut = /\d$/.test(shorter) && /^\d/.test(name.slice(end));
    if (!cut && names.has(shorter) && !shorter.endsWith("-")) return shorter;
  }
  return undefined;
}
