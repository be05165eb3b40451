import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { members } from "@/api/dossiers";
import { hueOf, initials } from "@/model/people";
import { Pill } from "../ui/States";
import type { PanelProps } from "./panel";

/** Who belongs to the dossier, and who is here now. */
export function People({ document, text }: PanelProps) {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ["members", document.dossier], queryFn: () => members(document.dossier) });
  const here = new Set(text.status.people.map(({ id }) => id));
  return (
    <ul className="present">
      {list.data?.items.map(({ account, role }) => (
        <li key={`${account.id} ${role}`}>
          <span className={`avatar h${hueOf(account.delegation ?? account.name)}`} aria-hidden>
            {initials(account.name)}
          </span>
          <span className="grow">
            {account.name} <span className="muted small">{t(`roles.${role}`)}</span>
          </span>
          {here.has(account.id) ? <Pill tone="good">{t("editor.here")}</Pill> : null}
        </li>
      ))}
    </ul>
  );
}
