import { BookOpenText, FolderOpen, ScrollText, Search, Settings2, ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { GuardedOutlet } from "../ui/ErrorBoundary";
import { PersonMenu } from "./PersonMenu";
import { Preferences } from "./Preferences";
import { useVisitor } from "./session";

/** The quiet frame around every screen that is not a text. */
export function Shell() {
  const { t } = useTranslation();
  const visitor = useVisitor();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("shell.skip")}
      </a>
      <header className="bar">
        <Link to="/" className="brand" aria-label={t("shell.home")}>
          <BookOpenText size={19} aria-hidden /> <span>Travaux</span>
        </Link>
        <nav className="nav grow" aria-label={t("shell.navigation")}>
          {visitor === null ? null : (
            <>
              <Place to="/" icon={<FolderOpen size={16} aria-hidden />} name={t("shell.dossiers")} />
              <Place to="/search" icon={<Search size={16} aria-hidden />} name={t("shell.search")} />
            </>
          )}
          <Place to="/verify" icon={<ShieldCheck size={16} aria-hidden />} name={t("shell.verify")} />
          {visitor?.account.administrator === true ? (
            <>
              <Place to="/administration" icon={<Settings2 size={16} aria-hidden />} name={t("shell.administration")} />
              <Place to="/audit" icon={<ScrollText size={16} aria-hidden />} name={t("shell.audit")} />
            </>
          ) : null}
        </nav>
        {visitor === null ? (
          <>
            <Preferences />
            <Link className="btn" to="/sign-in">
              {t("signIn.action")}
            </Link>
          </>
        ) : (
          <PersonMenu session={visitor} />
        )}
      </header>
      <main id="main" className="content" tabIndex={-1}>
        <GuardedOutlet />
      </main>
    </div>
  );
}

function Place({ to, icon, name }: { readonly to: string; readonly icon: React.ReactNode; readonly name: string }) {
  return (
    <NavLink to={to} end={to === "/"} className="place" aria-label={name}>
      {icon} <span>{name}</span>
    </NavLink>
  );
}
