import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface PickerProps {
  readonly items: readonly { readonly id: string; readonly label: string; readonly words: string }[];
  readonly onPick: (id: string) => void;
}

/** One of many, found by its number or its words. */
export function Picker({ items, onPick }: PickerProps) {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: "base" });
  return (
    <Autocomplete filter={contains}>
      <SearchField className="palette-search" aria-label={t("editor.find")} autoFocus>
        <Input className="input" placeholder={t("editor.find")} />
      </SearchField>
      <ListBox
        className="menu picker"
        aria-label={t("editor.find")}
        items={items}
        selectionMode="single"
        onAction={(key) => onPick(String(key))}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onPick(String(key));
        }}
        renderEmptyState={() => <p className="muted small nothing">{t("editor.noAction")}</p>}
      >
        {({ id, label, words }) => (
          <ListBoxItem id={id} className="menu-item" textValue={`${label} ${words}`}>
            <b>{label}</b> <span dir="auto">{words || "…"}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
