import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { LiveText } from "@/editor/useText";
import { ownName } from "@/i18n/languages";
import { hueOf, initials } from "@/model/people";
import type { DocumentView } from "@/model/wire";
import { Pill } from "../ui/States";
import { Help } from "./Help";
import { Menus } from "./Menus";

interface BarProps {
  readonly document: DocumentView;
  readonly language: string;
  readonly text: LiveText;
  /** Opens the outline, where it does not stand beside the page. */
  readonly lead: ReactNode;
  readonly toggle: ReactNode;
}

/** Stage, people, whether all is saved, and the one thing to do next. */
export function EditorBar({ document, language, text, lead, toggle }: BarProps) {
  const { t } = useTranslation();
  const { status } = text;
  return (
    <header className="bar editor-bar">
      <Link className="back" to={`/documents/${document.id}`} aria-label={t("editor.back")}>
        <ChevronLeft size={17} aria-hidden />
      </Link>
      {lead}
      <strong className="grow editor-title">
        {document.metadata["symbol"] === undefined ? null : (
          <span className="muted">{document.metadata["symbol"]}</span>
        )}
        <bdi>{document.title || t("document.untitled")}</bdi>
      </strong>
      <Pill tone="plain">
        <span lang={language}>{ownName(language)}</span>
      </Pill>
      {document.stage === undefined ? null : (
        <span className="wide-only">
          <Pill tone="warn">{t(`stages.${document.stage}`)}</Pill>
        </span>
      )}
      <SaveStateText text={text} />
      <ul className="avatars" aria-label={t("editor.people")}>
        {status.people.slice(0, 4).map((person) => (
          <li key={person.id} className={`h${hueOf(person.delegation ?? person.name)}`} title={person.name}>
            {person.delegation?.slice(0, 3) ?? initials(person.name)}
            <span className="visually-hidden">{person.name}</span>
          </li>
        ))}
        {status.people.length > 4 ? <li className="h8">+{status.people.length - 4}</li> : null}
      </ul>
      {status.writable ? <Menus text={text} language={language} /> : null}
      <Help language={language} />
      {toggle}
      <Link className="btn btn-primary wide-only" to={`/documents/${document.id}/package`}>
        {t("editor.issue")}
      </Link>
    </header>
  );
}

/** Says whether what was written has reached the server. */
export function SaveStateText({ text }: { readonly text: LiveText }) {
  const { t } = useTranslation();
  const { state, waiting, writable } = text.status;
  const said =
    state === "saved" && !writable ? t("editor.states.reading") : t(`editor.states.${state}`, { count: waiting });
  return (
    <span className={`save-state ${state}`} role="status">
      {said}
    </span>
  );
}
