/** Strings that no editor would let through, the same ones for the same seed. */

/** Numbers that repeat. @source Steele and Vigna 2021, "Computationally easy, spectrally good multipliers", 32 bit */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 0x915f77f5) + 1) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a grammar of quantities and sayings looks at, in pieces. */
export const PIECES: readonly string[] = [
  ..."0 1 7 12 155 1,500 1.5 2.000 .5 1,5 ½ ⅔ 1/3 2024 2022–24 1e9 ٣ ０ 00000 999999999999999999999".split(" "),
  ..."one two three a an dozen half third million billion trillion trn bn m k hundred thousand and point of".split(" "),
  ..."tanks shells vehicles Tu-95 F-35 T-90M 2S19 km mm kg % ‰ pp per-cent percent GDP year month weeks".split(" "),
  ..."$ € £ ¥ ₽ US$ USD rubles dollars euros A$ °C m² km/h".split(" "),
  ..."about some nearly up to at least more than between from to – — - −5 ± ~ ≈ < > ≤ + × x times -fold".split(" "),
  ..."rose fell doubled by increased down twice quadrupled cut from said says will could which that who".split(" "),
  ..."“ ” ‘ ’ \" ' « » ( ) [ ] , . ; : ! ? … / \\ | * #".split(" "),
  ..."Russia NATO Kremlin Europe He She they general officials Mr. U.S. the The In By last next within since".split(
    " ",
  ),
  ..."🛰 👩‍🚀 𝟙𝟚 𝒂 é e\u0301 ß ﬁ Ж 中 \ud800 \udc00 \ufeff \u200b \u00ad \u202e".split(" "),
];
const GAPS: readonly string[] = [..." | | | | ||||\n|\n\n|\r\n|\t|\u00a0|\u2009|\u202f|\u3000|-|.|,|  ".split("|")];

/** A short string: pieces and gaps, now and then a long run of one piece. */
export function stringOf(next: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? "";
  let text = "";
  for (let count = 1 + next(12); count > 0; count--) {
    const piece = pick(PIECES);
    text += (next(40) === 0 ? `${piece}${pick(GAPS)}`.repeat(1 + next(60)) : piece) + pick(GAPS);
  }
  return text;
}
