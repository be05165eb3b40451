import { useMutation } from "@tanstack/react-query";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { rememberLanguage } from "@/api/accounts";
import { signOut } from "@/api/sessions";
import { interfaceLanguages, speak } from "@/i18n/i18n";
import { initials } from "@/model/people";
import type { SessionView } from "@/model/wire";
import { chooseTheme, type Theme } from "@/style/theme";
import { useSetSession } from "./session";

/** Who is signed in, and what is theirs to choose. */
export function PersonMenu({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const setSession = useSetSession();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      setSession(null);
      void navigate("/sign-in");
    },
  });
  const act = (key: string): void => {
    const [what, value = ""] = key.split(":");
    if (what === "language") {
      speak(value);
      void rememberLanguage(value).catch(() => undefined);
    }
    if (what === "theme") chooseTheme(value as Theme);
    if (what === "leave") leave.mutate();
  };
  const { account } = session;
  return (
    <MenuTrigger>
      <Button className="person" aria-label={t("shell.person", { name: account.name })}>
        <span className="avatar" aria-hidden>
          {account.delegation ?? initials(account.name)}
        </span>
        <span className="person-name">{account.name}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => act(String(key))}>
          <MenuSection>
            <Header className="caps">{t("shell.language")}</Header>
            {interfaceLanguages.map((language) => (
              <MenuItem
                key={language.tag}
                id={`language:${language.tag}`}
                className="menu-item"
                textValue={language.name}
              >
                <span lang={language.tag}>{language.name}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator />
          <MenuSection>
            <Header className="caps">{t("shell.theme")}</Header>
            {(["system", "light", "dark"] as const).map((name) => (
              <MenuItem key={name} id={`theme:${name}`} className="menu-item">
                {t(`shell.themes.${name}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator />
          <MenuItem href="/account" className="menu-item">
            {t("shell.account")}
          </MenuItem>
          <MenuItem id="leave" className="menu-item">
            {t("signIn.leave")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
