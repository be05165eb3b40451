import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { dossiers, openDossier } from "@/api/dossiers";
import { day } from "@/i18n/dates";
import { ownName } from "@/i18n/languages";
import type { DossierView } from "@/model/wire";
import { Ask } from "../ui/Ask";
import { Failure } from "../ui/Failure";
import { TextField } from "../ui/Field";
import { Empty, Loading, Pill } from "../ui/States";

/** The dossiers of whoever is signed in. */
export function DossierListPage() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ["dossiers"], queryFn: () => dossiers() });
  return (
    <div className="wrap">
      <div className="title-row">
        <h1>{t("dossiers.title")}</h1>
        <NewDossier />
      </div>
      {list.isPending ? <Loading /> : null}
      {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data?.items.length === 0 ? <Empty title={t("dossiers.none")}>{t("dossiers.noneText")}</Empty> : null}
      <ul className="cards">
        {list.data?.items.map((dossier) => (
          <DossierCard key={dossier.id} dossier={dossier} />
        ))}
      </ul>
    </div>
  );
}

function DossierCard({ dossier }: { readonly dossier: DossierView }) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <Link to={`/dossiers/${dossier.id}`} className="card card-link">
        <strong dir="auto">{dossier.title}</strong>
        <span className="small muted">{t("dossiers.opened", { day: day(dossier.created, i18n.language) })}</span>
        <span className="pills">
          {dossier.roles.map((role) => (
            <Pill key={role}>{t(`roles.${role}`)}</Pill>
          ))}
          {dossier.translates.map((language) => (
            <Pill key={language} tone="plain">
              <span lang={language}>{ownName(language)}</span>
            </Pill>
          ))}
        </span>
      </Link>
    </li>
  );
}

function NewDossier() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const open = useMutation({
    mutationFn: () => openDossier(title.trim()),
    onSuccess: (dossier) => {
      void queries.invalidateQueries({ queryKey: ["dossiers"] });
      void navigate(`/dossiers/${dossier.id}`);
    },
  });
  const trigger = (
    <Button className="btn btn-primary">
      <Plus size={16} aria-hidden /> {t("dossiers.new")}
    </Button>
  );
  return (
    <Ask title={t("dossiers.new")} trigger={trigger}>
      {() => (
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate();
          }}
        >
          <TextField
            label={t("dossiers.name")}
            value={title}
            onChange={setTitle}
            isRequired
            autoFocus
            hint={t("dossiers.nameHint")}
          />
          {open.isError ? <Failure error={open.error} /> : null}
          <Button type="submit" className="btn btn-primary" isDisabled={open.isPending}>
            {t("dossiers.create")}
          </Button>
        </Form>
      )}
    </Ask>
  );
}
