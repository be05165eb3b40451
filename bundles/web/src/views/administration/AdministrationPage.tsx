import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Accounts } from "./Accounts";
import { Delegations } from "./Delegations";

/** Accounts and delegations. */
export function AdministrationPage() {
  const { t } = useTranslation();
  return (
    <div className="wrap">
      <h1>{t("administration.title")}</h1>
      <Tabs>
        <TabList className="tabs" aria-label={t("administration.title")}>
          <Tab id="accounts">{t("administration.accounts")}</Tab>
          <Tab id="delegations">{t("administration.delegations")}</Tab>
        </TabList>
        <TabPanel id="accounts">
          <Accounts />
        </TabPanel>
        <TabPanel id="delegations">
          <Delegations />
        </TabPanel>
      </Tabs>
    </div>
  );
}
