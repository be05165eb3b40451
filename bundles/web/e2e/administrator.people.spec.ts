import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { enter, enterAs, isAccessible } from "./people";

test("the administrator opens an account, its person takes a password of their own, and is let go", async ({
  browser,
}) => {
  const login = `delegate-${randomUUID().slice(0, 8)}`;
  const page = await enter(browser, "administrator");
  await page.getByRole("link", { name: "Administration" }).click();

  await page.getByRole("tab", { name: "Delegations" }).click();
  const code = `T${Math.floor(Math.random() * 9000) + 1000}`;
  const newDelegation = page.getByRole("form", { name: "New delegation" });
  await newDelegation.getByLabel("Code").fill(code);
  await newDelegation.getByLabel("Name").fill("Torvia");
  await newDelegation.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: code })).toBeVisible();

  await page.getByRole("tab", { name: "Accounts" }).click();
  await page.getByRole("button", { name: "New account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Login").fill(login);
  await dialog.getByLabel("Name").fill("Ana Delegate");
  await dialog.getByLabel("Password").fill("short");
  await dialog.getByRole("button", { name: /Delegation/ }).click();
  await page.getByRole("option", { name: `${code} · Torvia` }).click();
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByRole("alert")).toContainText("longer password");
  await isAccessible(page);
  await dialog.getByLabel("Password").fill("a first password");
  await dialog.getByRole("button", { name: "Add" }).click();
  const person = page.getByRole("listitem").filter({ hasText: login });
  await expect(person).toContainText(code);

  const own = await enterAs(browser, login, "a first password");
  const elsewhere = await enterAs(browser, login, "a first password");
  await own.getByRole("button", { name: /Ana Delegate/ }).click();
  await own.getByRole("menuitem", { name: "Your account" }).click();
  await expect(own.getByText("Torvia")).toBeVisible();
  await own.getByLabel("Present password").fill("not the first one");
  await own.getByLabel("New password", { exact: true }).fill("one of my own choice");
  await own.getByLabel("New password, once more").fill("one of my own choice");
  await own.getByRole("button", { name: "Change the password" }).click();
  await expect(own.getByRole("alert")).toContainText("not right");
  await isAccessible(own);
  await own.getByLabel("Present password").fill("a first password");
  await own.getByRole("button", { name: "Change the password" }).click();
  await expect(own.getByRole("status")).toContainText("Your password is changed");
  await elsewhere.reload();
  await expect(elsewhere.getByRole("button", { name: "Sign in" })).toBeVisible();
  await enterAs(browser, login, "one of my own choice");

  await person.getByRole("button", { name: "Change Ana Delegate" }).click();
  await dialog.getByText("Disabled: cannot sign in").click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(person).toContainText("disabled");
  await own.reload();
  await expect(own.getByRole("button", { name: "Sign in" })).toBeVisible();

  await page.getByRole("tab", { name: "Delegations" }).click();
  const delegation = page.getByRole("listitem").filter({ hasText: code });
  await delegation.getByRole("button", { name: "Rename Torvia" }).click();
  await dialog.getByLabel("Name").fill("Republic of Torvia");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(delegation).toContainText("Republic of Torvia");
  await delegation.getByRole("button", { name: /^Remove/ }).click();
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Somebody acts for this delegation");
});
