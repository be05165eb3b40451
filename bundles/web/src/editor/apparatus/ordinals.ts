import data from "@forms";
import { han } from "./numerals";

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const en =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const enTens = ["", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];
const es = ["", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"];
const esTens = [
  "",
  "décimo",
  "vigésimo",
  "trigésimo",
  "cuadragésimo",
  "quincuagésimo",
  "sexagésimo",
  "septuagésimo",
  "octogésimo",
  "nonagésimo",
];
const ru =
  "нулевая первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая".split(
    " ",
  );
const ruTens = [
  "",
  "",
  "двадцать",
  "тридцать",
  "сорок",
  "пятьдесят",
  "шестьдесят",
  "семьдесят",
  "восемьдесят",
  "девяносто",
];
const ruRound = [
  "",
  "",
  "двадцатая",
  "тридцатая",
  "сороковая",
  "пятидесятая",
  "шестидесятая",
  "семидесятая",
  "восьмидесятая",
  "девяностая",
];

/** Spells the ordinal of a session, from 1 to 99; figures beyond. */
export function ordinal(n: number, language: string): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const [ten, unit] = [Math.floor(n / 10), n % 10];
  switch (language) {
    case "fr":
      return upper(french(n));
    case "es":
      return upper([esTens[ten], es[unit]].filter(Boolean).join(" "));
    case "ru":
      return upper(n < 20 ? (ru[n] ?? "") : unit === 0 ? (ruRound[ten] ?? "") : `${ruTens[ten]} ${ru[unit]}`);
    case "zh":
      return `第${han(n)}`;
    case "ar":
      return arabic(n);
    default:
      return upper(n < 20 ? (en[n] ?? "") : unit === 0 ? `${enTens[ten]}ieth` : `${enTens[ten]}y-${en[unit]}`);
  }
}

function french(n: number): string {
  const { units, tens, tenth, first } = data.ordinals.fr;
  if (n === 1) return first;
  if (n < units.length) return units[n] ?? "";
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10;
  if (rest === 0) return tenth[ten] ?? "";
  return `${tens[ten]}${ten < 8 && (rest === 1 || rest === 11) ? " et " : "-"}${units[rest]}`;
}

function arabic(n: number): string {
  const { units, compoundUnits, teen, tens } = data.ordinals.ar;
  if (n <= 10) return units[n] ?? "";
  if (n < 20) return `${compoundUnits[n - 10]} ${teen}`;
  const ten = tens[Math.floor(n / 10)] ?? "";
  return n % 10 === 0 ? ten : `${compoundUnits[n % 10]} و${ten}`;
}
