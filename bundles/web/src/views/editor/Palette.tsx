import type { ReactNode } from "react";
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Group } from "@/editor/commands/catalogue";
import type { LiveText } from "@/editor/useText";
import { keyNames } from "./keyNames";

interface PaletteProps {
  readonly text: LiveText;
  readonly groups: readonly Group[];
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What can be done where the cursor stands; a few letters find it. What cannot be done here is shown, but rests. */
export function Palette({ text, groups, label, icon, isOpen, onOpenChange }: PaletteProps) {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: "base" });
  const { state } = text;
  const possible = (group: Group) => group.actions.map((one) => ({ ...one, can: state !== null && one.run(state) }));
  const shown = groups
    .map((group) => ({ name: group.name, actions: possible(group) }))
    .filter(({ name, actions }) => !/^(table|brackets)$/.test(name) || actions.some(({ can }) => can));
  const act = (name: string): void => {
    onOpenChange(false);
    // The menu gives the focus back to its button first.
    setTimeout(() => {
      const { view } = text;
      view?.focus();
      if (view)
        groups
          .flatMap((group) => group.actions)
          .find((one) => one.name === name)
          ?.run(view.state, view.dispatch, view);
    }, 0);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="btn" aria-label={label}>
        {icon} <span className="wide-only">{label}</span>
      </Button>
      <Popover className="popover palette">
        <Dialog className="palette-box" aria-label={label}>
          <Autocomplete filter={contains}>
            <SearchField className="palette-search" aria-label={t("editor.find")} autoFocus>
              <Input className="input" placeholder={t("editor.find")} />
            </SearchField>
            <div className="palette-list" tabIndex={0}>
              <Menu
                className="menu"
                aria-label={label}
                onAction={(key) => act(String(key))}
                renderEmptyState={() => <p className="muted small nothing">{t("editor.noAction")}</p>}
              >
                {shown.map(({ name, actions }) => (
                  <MenuSection key={name}>
                    <Header className="caps">{t(`editor.groups.${name}`)}</Header>
                    {actions.map((one) => (
                      <MenuItem
                        key={one.name}
                        id={one.name}
                        className="menu-item"
                        textValue={t(`editor.actions.${one.name}`)}
                        isDisabled={!one.can}
                      >
                        {t(`editor.actions.${one.name}`)}{" "}
                        {one.keys === undefined ? null : <kbd>{keyNames(one.keys)}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
