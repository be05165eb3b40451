import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Failure } from "../ui/Failure";

interface FormEndProps {
  readonly deed: string;
  readonly change: { readonly isError: boolean; readonly isPending: boolean; readonly error: unknown };
  readonly onCancel: () => void;
}

/** The end of a form in a dialog: what failed, the way back, and the deed. */
export function FormEnd({ deed, change, onCancel }: FormEndProps) {
  const { t } = useTranslation();
  return (
    <>
      {change.isError ? <Failure error={change.error} /> : null}
      <div className="row end">
        <Button className="btn" onPress={onCancel}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" className="btn btn-primary" isDisabled={change.isPending}>
          {deed}
        </Button>
      </div>
    </>
  );
}
