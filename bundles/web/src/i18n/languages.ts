/** The languages of texts: how each calls itself, and which way it runs. */
const own: Readonly<Record<string, string>> = {
  ar: "العربية",
  zh: "中文",
  en: "English",
  fr: "Français",
  ru: "Русский",
  es: "Español",
  hy: "Հայերեն",
  be: "Беларуская",
  kk: "Қазақша",
  ky: "Кыргызча",
  tg: "Тоҷикӣ",
};

/** The six official languages in the order documents list them. */
export const official = ["ar", "zh", "en", "fr", "ru", "es"] as const;
export const textLanguages: readonly string[] = Object.keys(own);

export const ownName = (tag: string): string => own[tag] ?? tag;
export const directionOf = (tag: string): "rtl" | "ltr" => (tag === "ar" ? "rtl" : "ltr");

/** Orders language tags as the official documents do; others follow. */
export function inOfficialOrder(tags: readonly string[]): string[] {
  return [...tags].sort((a, b) => textLanguages.indexOf(a) - textLanguages.indexOf(b));
}
