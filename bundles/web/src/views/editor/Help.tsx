import { Keyboard } from "lucide-react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { catalogue } from "@/editor/commands/catalogue";
import { menuKey } from "@/editor/plugins/keys";
import { keyNames } from "./keyNames";

/** What the keyboard does. */
export function Help({ language }: { readonly language: string }) {
  const { t } = useTranslation();
  const bound = catalogue(language).flatMap(({ actions }) => actions.filter(({ keys }) => keys !== undefined));
  return (
    <DialogTrigger>
      <Button className="icon-btn wide-only" aria-label={t("editor.help")}>
        <Keyboard size={17} aria-hidden />
      </Button>
      <Popover className="popover">
        <Dialog className="dialog help">
          <Heading slot="title">{t("editor.help")}</Heading>
          <dl>
            {[{ name: "menu", keys: menuKey }, ...bound].map(({ name, keys = "" }) => (
              <div key={name}>
                <dt>{t(`editor.actions.${name}`)}</dt>
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
