import { Keyboard } from "lucide-react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { shortcuts } from "@/editor/plugins/keys";

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Returns a combination of keys as they are engraved here. */
export function keyNames(keys: string): string {
  const names: Readonly<Record<string, string>> = apple
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩", Tab: "⇥" }
    : { Mod: "Ctrl", Enter: "⏎", Tab: "Tab" };
  return keys
    .split("-")
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(apple ? "" : " ");
}

/** What the keyboard does. */
export function Help() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="icon-btn wide-only" aria-label={t("editor.help")}>
        <Keyboard size={17} aria-hidden />
      </Button>
      <Popover className="popover">
        <Dialog className="dialog help">
          <Heading slot="title">{t("editor.help")}</Heading>
          <dl>
            {shortcuts.map(({ name, keys }) => (
              <div key={name}>
                <dt>{t(`editor.keys.${name}`)}</dt>
                <dd>
                  <kbd>{keyNames(keys)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
