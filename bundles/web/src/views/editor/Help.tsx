import { Keyboard } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Action, catalogue } from "@/editor/commands/catalogue";
import { menuKey } from "@/editor/plugins/keys";
import { Ask } from "../ui/Ask";
import { keyNames } from "./keyNames";

/** What the keyboard does, in groups. */
export function Help({ language }: { readonly language: string }) {
  const { t } = useTranslation();
  const groups = catalogue(language)
    .map(({ name, actions }) => ({ name, bound: actions.filter(({ keys }) => keys !== undefined) }))
    .filter(({ bound }) => bound.length > 0);
  const line = ({ name, keys = "" }: Pick<Action, "name" | "keys">) => (
    <div key={name}>
      <dt>{t(`editor.actions.${name}`)}</dt>
      <dd>
        <kbd>{keyNames(keys)}</kbd>
      </dd>
    </div>
  );
  const trigger = (
    <Button className="icon-btn wide-only" aria-label={t("editor.help")}>
      <Keyboard size={17} aria-hidden />
    </Button>
  );
  return (
    <Ask title={t("editor.help")} trigger={trigger} wide>
      {() => (
        <div className="help">
          <dl>{line({ name: "menu", keys: menuKey })}</dl>
          {groups.map(({ name, bound }) => (
            <section key={name}>
              <h3 className="caps">{t(`editor.groups.${name}`)}</h3>
              <dl>{bound.map(line)}</dl>
            </section>
          ))}
        </div>
      )}
    </Ask>
  );
}
