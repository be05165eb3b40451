import { useTranslation } from "react-i18next";
import { ownName } from "@/i18n/languages";
import type { SignatureView } from "@/model/wire";
import type { Tone } from "../ui/States";

/** Returns how to say a part: the package or the file as such, a language's PDF by the language, others by their name. */
export function usePartName(): (part: string) => string {
  const { t } = useTranslation();
  return (part) => (part === "package" || part === "file" ? t(`verify.${part}`) : part);
}

/** The language of a part such as `A_RES_79_10.fr.pdf`, by its own name; empty where it has none. */
export function languageOf(part: string): string {
  const tag = /\.([a-z]{2,3})\.(?:pdf|akn\.xml)$/.exec(part)?.[1];
  return tag === undefined ? "" : ownName(tag);
}

/** The colour of what a signature is worth. */
export const toneOf = ({ verdict }: SignatureView): Tone =>
  verdict === "valid" ? "good" : verdict === "untrusted" ? "warn" : "bad";

/** A name with what follows its first comma in small print, such as the organization. */
export const shortName = (name: string): string => name.split(",")[0] ?? name;

/** Whether all that is needed to check revocation is inside: that is what the level LT adds. */
export const hasRevocation = ({ level }: SignatureView): boolean => level === "LT" || level === "LTA";
