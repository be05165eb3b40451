import "@/style/fault.css";
import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation } from "react-router";

interface BoundaryProps {
  /** Where the person is: another place is a fresh start. */
  readonly at: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one page to that page: what is around it stands, and the person learns what is safe and what to do. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly fault: unknown }> {
  override readonly state = { fault: null as unknown };

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault: fault ?? new Error("nothing was thrown") };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.at !== this.props.at && this.state.fault !== null) this.setState({ fault: null });
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <Fault fault={this.state.fault} />;
  }
}

/** The page of a route, with its faults kept to itself. */
export function GuardedOutlet() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary at={pathname}>
      <Outlet />
    </ErrorBoundary>
  );
}

/** What stands in place of a page that failed. */
function Fault({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation();
  return (
    <section className="fault card" role="alert" aria-labelledby="fault">
      <h1 id="fault">{t("fault.title")}</h1>
      <p>{t("fault.what")}</p>
      <p>{t("fault.safe")}</p>
      <div className="row">
        <Button className="btn btn-primary" onPress={() => location.reload()}>
          {t("fault.reload")}
        </Button>
        {/* A link of the browser's own: whatever the fault left behind is gone with the page. */}
        <a className="btn" href="/">
          {t("problem.home")}
        </a>
      </div>
      <details className="small muted">
        <summary>{t("fault.details")}</summary>
        <code dir="ltr">{String(fault)}</code>
      </details>
    </section>
  );
}
