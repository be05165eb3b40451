import { useTranslation } from "react-i18next";
import { useDelegations } from "@/api/delegations";
import { initials } from "@/model/people";
import { useSession } from "../shell/session";
import { Pill } from "../ui/States";
import { PasswordForm } from "./PasswordForm";

/** Who one is here, and one's own password. */
export function AccountPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const delegation = useDelegations().find(({ code }) => code === account.delegation);
  return (
    <div className="wrap narrow">
      <h1>{t("account.title")}</h1>
      <ul className="people">
        <li>
          <span className="avatar" aria-hidden>
            {initials(account.name)}
          </span>
          <span className="grow">
            <strong>{account.name}</strong> <span className="muted">{account.login}</span>
          </span>
          {account.delegation === null ? null : (
            <span>
              <span className="muted">{t("account.delegation")}</span> {delegation?.name ?? account.delegation}
            </span>
          )}
          {account.administrator ? <Pill>{t("roles.administrator")}</Pill> : null}
        </li>
      </ul>
      <h2>{t("account.passwordTitle")}</h2>
      <PasswordForm />
    </div>
  );
}
