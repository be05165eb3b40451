import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource/amiri/400.css";
import "@fontsource/amiri/700.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/states.css";
import "./style/lists.css";
import "./style/forms.css";
import "./style/shell.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProblemError, whenSignedOut } from "./api/http";
import { startI18n } from "./i18n/i18n";
import { startTheme } from "./style/theme";
import { App } from "./views/App";

startTheme();
startI18n();
// A long list of small files of which a page needs a few; it must not keep the first screen waiting.
void import("@fontsource-variable/noto-serif-sc/wght.css");

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, problem) =>
        count < 2 && problem instanceof ProblemError && (problem.status === 0 || problem.status >= 502),
    },
  },
});
whenSignedOut(() => queries.setQueryData(["session"], null));

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
