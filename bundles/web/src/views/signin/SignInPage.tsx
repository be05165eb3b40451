import { useMutation } from "@tanstack/react-query";
import { BookOpenText } from "lucide-react";
import type { FormEvent } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate, useSearchParams } from "react-router";
import { signIn } from "@/api/sessions";
import { interfaceLanguages, speak } from "@/i18n/i18n";
import { Preferences } from "../shell/Preferences";
import { useSetSession, useVisitor } from "../shell/session";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";

/** Where everybody starts. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const visitor = useVisitor();
  const setSession = useSetSession();
  const wanted = query.get("to") ?? "/";
  const to = wanted.startsWith("/") && !wanted.startsWith("//") ? wanted : "/";
  const enter = useMutation({
    mutationFn: ({ login, password }: { login: string; password: string }) => signIn(login, password),
    onSuccess: (session) => {
      const language = session.account.preferences?.interfaceLanguage;
      if (interfaceLanguages.some(({ tag }) => tag === language)) speak(String(language));
      setSession(session);
      void navigate(to, { replace: true });
    },
  });
  if (visitor !== null && !enter.isPending) return <Navigate to={to} replace />;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    enter.mutate({ login: String(given.get("login")).trim(), password: String(given.get("password")) });
  };
  return (
    <main className="lone">
      <div className="card sign-in">
        <h1>
          <BookOpenText size={26} aria-hidden /> Travaux
        </h1>
        <p className="muted">{t("signIn.about")}</p>
        <Form onSubmit={submit} className="form">
          <TextField label={t("signIn.login")} name="login" isRequired autoFocus autoComplete="username" />
          <TextField
            label={t("signIn.password")}
            name="password"
            type="password"
            isRequired
            autoComplete="current-password"
          />
          {enter.isError ? <Failure error={enter.error} /> : null}
          <Button type="submit" className="btn btn-primary" isDisabled={enter.isPending}>
            {enter.isPending ? t("signIn.entering") : t("signIn.action")}
          </Button>
        </Form>
        <footer>
          <Link to="/verify">{t("signIn.verify")}</Link>
          <Preferences />
        </footer>
      </div>
    </main>
  );
}
