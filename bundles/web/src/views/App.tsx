import { lazy, Suspense } from "react";
import { RouterProvider as AriaRouter, I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Navigate, Outlet, Route, Routes, useHref, useLocation, useNavigate } from "react-router";
import routes from "@/routes.json";
import { DossierListPage } from "./dossiers/DossierListPage";
import { DossierPage } from "./dossiers/DossierPage";
import { Shell } from "./shell/Shell";
import { SessionProvider, useCurrentSession, useVisitor } from "./shell/session";
import { SignInPage } from "./signin/SignInPage";
import { ErrorBoundary, GuardedOutlet } from "./ui/ErrorBoundary";
import { Failure } from "./ui/Failure";
import { Empty, Loading } from "./ui/States";

/** Every screen has an address, which the server knows too (routes.json); the heavy ones load when they are opened. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <BrowserRouter>
        <ErrorBoundary at="">
          <Screens />
        </ErrorBoundary>
      </BrowserRouter>
    </I18nProvider>
  );
}

function Screens() {
  const navigate = useNavigate();
  const session = useCurrentSession();
  if (session.isPending) return <Loading />;
  if (session.isError) {
    return (
      <main className="lone">
        <Failure error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  }
  return (
    <SessionProvider session={session.data ?? null}>
      <AriaRouter navigate={(to) => void navigate(to)} useHref={useHref}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path={routes.signIn} element={<SignInPage />} />
            <Route element={<Shell />}>
              <Route path={routes.verify} element={<VerifyPage />} />
              <Route element={<SignedIn />}>
                <Route path={routes.home} element={<DossierListPage />} />
                <Route path={routes.dossiers} element={<Navigate to={routes.home} replace />} />
                <Route path={routes.dossier} element={<DossierPage />} />
                <Route path={routes.document} element={<DocumentPage />} />
                <Route path={routes.package} element={<ClerkPage />} />
                <Route path={routes.search} element={<SearchPage />} />
                <Route path={routes.administration} element={<AdministrationPage />} />
                <Route path={routes.audit} element={<AuditPage />} />
                <Route path={routes.account} element={<AccountPage />} />
              </Route>
              <Route path="*" element={<Nowhere />} />
            </Route>
            <Route element={<GuardedOutlet />}>
              <Route element={<SignedIn />}>
                <Route path={routes.editor} element={<EditorPage />} />
                <Route path={routes.revision} element={<RevisionPage />} />
                <Route path={routes.bench} element={<BenchPage />} />
              </Route>
            </Route>
          </Routes>
        </Suspense>
      </AriaRouter>
    </SessionProvider>
  );
}

function SignedIn() {
  const visitor = useVisitor();
  const { pathname, search } = useLocation();
  return visitor === null ? (
    <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  ) : (
    <Outlet />
  );
}

function Nowhere() {
  const { t } = useTranslation();
  return <Empty title={t("nowhere.title")}>{t("nowhere.text")}</Empty>;
}

const DocumentPage = lazy(() => import("./document/DocumentPage").then((m) => ({ default: m.DocumentPage })));
const EditorPage = lazy(() => import("./editor/EditorPage").then((m) => ({ default: m.EditorPage })));
const RevisionPage = lazy(() => import("./revision/RevisionPage").then((m) => ({ default: m.RevisionPage })));
const BenchPage = lazy(() => import("./bench/BenchPage").then((m) => ({ default: m.BenchPage })));
const ClerkPage = lazy(() => import("./clerk/ClerkPage").then((m) => ({ default: m.ClerkPage })));
const VerifyPage = lazy(() => import("./verify/VerifyPage").then((m) => ({ default: m.VerifyPage })));
const SearchPage = lazy(() => import("./search/SearchPage").then((m) => ({ default: m.SearchPage })));
const AccountPage = lazy(() => import("./account/AccountPage").then((m) => ({ default: m.AccountPage })));
const AdministrationPage = lazy(() =>
  import("./administration/AdministrationPage").then((m) => ({ default: m.AdministrationPage })),
);
const AuditPage = lazy(() => import("./audit/AuditPage").then((m) => ({ default: m.AuditPage })));
