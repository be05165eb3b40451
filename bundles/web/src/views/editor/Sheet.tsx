import type { CSSProperties, RefObject } from "react";
import { mastheadOf } from "@/editor/apparatus/masthead";
import { directionOf } from "@/i18n/languages";
import type { DocumentView } from "@/model/wire";
import { Masthead } from "./Masthead";

interface SheetProps {
  readonly document: DocumentView;
  readonly language: string;
  /** Where the text is mounted, and whether it is still to come. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly opening: boolean;
}

/** The page of a text, set like the issued document, under its masthead. */
export function Sheet({ document, language, place, opening }: SheetProps) {
  return (
    <article
      className="page"
      dir={directionOf(language)}
      lang={language}
      data-type={document.type}
      style={numberOf(document, language)}
    >
      <Masthead document={document} language={language} />
      <div ref={place} className={opening ? "surface opening" : "surface"} />
    </article>
  );
}

/** The number that stands before the title, for the style sheet. */
function numberOf(document: DocumentView, language: string): CSSProperties {
  const { number } = mastheadOf(document, language);
  return number === null ? {} : ({ "--number": JSON.stringify(`${number} `) } as CSSProperties);
}
