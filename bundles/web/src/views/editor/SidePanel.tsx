import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Checks } from "./Checks";
import { History } from "./History";
import { People } from "./People";
import type { PanelProps } from "./panel";

/** One panel at a time: what the checks say, what happened, who is here. */
export function SidePanel(props: PanelProps) {
  const { t } = useTranslation();
  return (
    <aside className="side" aria-label={t("editor.panel")}>
      <Tabs>
        <TabList className="tabs" aria-label={t("editor.panel")}>
          <Tab id="checks">{t("editor.checks")}</Tab>
          <Tab id="history">{t("editor.history")}</Tab>
          <Tab id="people">{t("editor.people")}</Tab>
        </TabList>
        <TabPanel id="checks">
          <Checks {...props} />
        </TabPanel>
        <TabPanel id="history">
          <History {...props} />
        </TabPanel>
        <TabPanel id="people">
          <People {...props} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
