import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import en from "./messages.en.json";
import ru from "./messages.ru.json";

/** The languages the interface speaks, each by its own name; another one is another file and a line here. */
export const interfaceLanguages = [
  { tag: "en", name: "English" },
  { tag: "ru", name: "Русский" },
] as const;

const remembered = "travaux.language";

/** Starts the interface in the language last chosen, else the browser's, else English. */
export function startI18n(): void {
  const wanted = localStorage.getItem(remembered) ?? navigator.language.slice(0, 2);
  const lng = interfaceLanguages.some((language) => language.tag === wanted) ? wanted : "en";
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ru: { translation: ru } },
    lng,
    fallbackLng: "en",
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = lng;
}

/** Changes the language of the interface and remembers it in this browser. */
export function speak(tag: string): void {
  localStorage.setItem(remembered, tag);
  document.documentElement.lang = tag;
  void i18next.changeLanguage(tag);
}
