import forms from "@forms";

const hanDigits = "〇一二三四五六七八九";
const romanSigns: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Counts a, b … z, aa, bb … */
export const letter = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

export function roman(n: number): string {
  let out = "";
  let rest = n;
  for (const [value, sign] of romanSigns) for (; rest >= value; rest -= value) out += sign;
  return out;
}

/** Counts in Chinese up to 99; beyond, digit by digit. */
export function han(n: number): string {
  const digit = (d: number): string => hanDigits.charAt(d);
  if (n > 99) return [...String(n)].map((d) => digit(Number(d))).join("");
  const tens = n < 10 ? "" : n < 20 ? "十" : `${digit(Math.floor(n / 10))}十`;
  return tens + (n % 10 === 0 ? "" : digit(n % 10));
}

function listed(name: keyof typeof forms.sequences, n: number, beyond: string): string {
  return forms.sequences[name][n - 1] ?? beyond;
}

const systems: Readonly<Record<string, (n: number) => string>> = {
  number: String,
  letter,
  LETTER: (n) => letter(n).toUpperCase(),
  roman,
  ROMAN: (n) => roman(n).toUpperCase(),
  han,
  circledHan: (n) => listed("circledHan", n, `(${han(n)})`),
  abjad: (n) => {
    const signs = forms.sequences.abjad;
    return (signs[(n - 1) % signs.length] ?? "").repeat(Math.floor((n - 1) / signs.length) + 1);
  },
  abjadName: (n) => listed("abjadName", n, String(n)),
  arabicAdverb: (n) => listed("arabicAdverb", n, String(n)),
  arabicOrdinal: (n) => listed("arabicOrdinal", n, String(n)),
};

/** Returns the pattern with its one placeholder filled by the number. */
export function fill(pattern: string, n: number): string {
  return pattern.replace(/\{(\w+)\}/, (whole, name: string) => systems[name]?.(n) ?? whole);
}
