import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface DrawerProps {
  readonly label: string;
  readonly side: "start" | "end";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands beside the page where there is room, drawn over it where there is none. */
export function Drawer({ label, side, onClose, children }: DrawerProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="overlay drawer-overlay" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={`drawer ${side}`}>
        <Dialog className="drawer-box" aria-label={label}>
          <Button className="icon-btn drawer-close" aria-label={t("common.close")} onPress={onClose}>
            <X size={17} aria-hidden />
          </Button>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
