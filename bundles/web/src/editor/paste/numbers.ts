// What people type before a paragraph where a text of ours computes it: 1. 1) (a) a) (iv) ㈠ (أ) – •
const number =
  /^\s*(?:\d{1,3}\s?[.)]|\((?:[a-z]{1,3}|[ivx]+|\p{Script=Arabic}|[一二三四五六七八九十]{1,3})\)|[a-z]\)|[㈠-㈩]|[•·▪–—-])\s+/u;

/** Returns the words of a paragraph without the number, letter or bullet typed before them. */
export const withoutNumber = (words: string): string => words.replace(number, "");

/** Returns how many characters of the number, letter or bullet stand before the words. */
export const numberLength = (words: string): number => number.exec(words)?.[0].length ?? 0;
