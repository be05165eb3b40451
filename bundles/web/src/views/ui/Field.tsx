import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  TextField as AriaTextField,
  Button,
  Checkbox,
  FieldError,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { day } from "@/i18n/dates";

interface TextFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
  readonly type?: "text" | "password" | "date" | "search" | "number";
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, beyond what the browser itself sees. */
  readonly error?: string;
  readonly multiline?: boolean;
  readonly placeholder?: string;
}

/** A labelled line of text with its hint and its error. */
export function TextField({ label, hint: given, error, multiline, placeholder, ...rest }: TextFieldProps) {
  const { i18n } = useTranslation();
  // Browsers show a day in the order of their own country, which is not always the reader's: it is said in words as well.
  const hint = given ?? (rest.type === "date" && rest.value ? day(rest.value, i18n.language) : undefined);
  return (
    <AriaTextField className="field" {...rest} {...(error === undefined ? {} : { isInvalid: true })}>
      <Label>{label}</Label>
      {multiline ? (
        <TextArea className="input" rows={3} dir="auto" />
      ) : (
        <Input className="input" dir="auto" placeholder={placeholder ?? ""} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface TickProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A box to tick. */
export function Tick({ label, ...rest }: TickProps) {
  return (
    <Checkbox className="tick" {...rest}>
      {({ isSelected }) => (
        <>
          <span className="box" aria-hidden>
            {isSelected ? <Check size={14} /> : null}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: T; readonly name: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** A choice of one among a few. */
export function Choice<T extends string>({ label, items, value, onChange, hideLabel, isDisabled }: ChoiceProps<T>) {
  return (
    <Select
      className="field"
      selectedKey={value}
      onSelectionChange={(key: Key | null) => key !== null && onChange(key as T)}
      isDisabled={isDisabled ?? false}
      {...(hideLabel ? { "aria-label": label } : {})}
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <Button className="input select">
        <SelectValue />
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox items={items} className="menu">
          {(item) => (
            <ListBoxItem id={item.id} className="menu-item" textValue={item.name}>
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
