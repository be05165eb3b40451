import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface AskProps {
  readonly title: string;
  readonly trigger?: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly wide?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A dialog with a title, opened by its trigger or by its owner. */
export function Ask({ title, trigger, isOpen, onOpenChange, wide, children }: AskProps) {
  const { t } = useTranslation();
  const overlay = (
    <ModalOverlay
      className="overlay"
      isDismissable
      {...(trigger === undefined ? { isOpen: isOpen ?? false, ...(onOpenChange ? { onOpenChange } : {}) } : {})}
    >
      <Modal className={wide ? "modal wide" : "modal"}>
        <Dialog className="dialog">
          {({ close }) => (
            <>
              <header>
                <Heading slot="title">{title}</Heading>
                <Button className="icon-btn" aria-label={t("common.close")} onPress={close}>
                  <X size={17} aria-hidden />
                </Button>
              </header>
              {children(close)}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
  return trigger === undefined ? (
    overlay
  ) : (
    <DialogTrigger>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}
