import { Languages, SunMoon } from "lucide-react";
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { interfaceLanguages, speak } from "@/i18n/i18n";
import { chooseTheme, chosenTheme, type Theme } from "@/style/theme";

const themes: readonly Theme[] = ["system", "light", "dark"];

/** Language and theme for somebody who is not signed in. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState(chosenTheme());
  return (
    <div className="preferences">
      <MenuTrigger>
        <Button className="icon-btn" aria-label={t("shell.language")}>
          <Languages size={17} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            selectionMode="single"
            selectedKeys={[i18n.language]}
            onAction={(key) => speak(String(key))}
          >
            {interfaceLanguages.map((language) => (
              <MenuItem key={language.tag} id={language.tag} className="menu-item" textValue={language.name}>
                <span lang={language.tag}>{language.name}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <Button className="icon-btn" aria-label={t("shell.theme")}>
          <SunMoon size={17} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            selectionMode="single"
            selectedKeys={[theme]}
            onAction={(key) => {
              chooseTheme(key as Theme);
              setTheme(key as Theme);
            }}
          >
            {themes.map((name) => (
              <MenuItem key={name} id={name} className="menu-item">
                {t(`shell.themes.${name}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
