import { useTranslation } from "react-i18next";
import { useDelegations } from "@/api/delegations";
import { Choice } from "../ui/Field";

/** A list of choices knows no empty key. */
const nobody = "-";

interface DelegationChoiceProps {
  /** A code; empty for nobody. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** For whom somebody acts. */
export function DelegationChoice({ value, onChange }: DelegationChoiceProps) {
  const { t } = useTranslation();
  const items = useDelegations().map(({ code, name }) => ({ id: code, name: `${code} · ${name}` }));
  return (
    <Choice
      label={t("administration.delegation")}
      items={[{ id: nobody, name: t("common.none") }, ...items]}
      value={value === "" ? nobody : value}
      onChange={(code) => onChange(code === nobody ? "" : code)}
    />
  );
}
