import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const EDITOR = "editor.northmoor-coroner@demo.example";
const UNKNOWN_NAME = "The Lamplighters of Stonelow";
const FIRST = "The alarm on the ward had not been tested for a year, and nobody was named to test it.";
const SECOND = "Bank staff were not told which patients were observed, or how often.";
const CIRCUMSTANCES = "The patient was found at six in the morning. The last recorded check was at two.";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }).last());
const fillDate = async (page: Page, field: string, [day, month, year]: readonly string[]) => {
  await page.locator(`[name="${field}-day"]`).fill(day ?? "");
  await page.locator(`[name="${field}-month"]`).fill(month ?? "");
  await page.locator(`[name="${field}-year"]`).fill(year ?? "");
};

/** Begins a report and answers its permanent reference; the page is then the form to enter it. */
async function begin(page: Page, sourceReference: string): Promise<string> {
  await page.goto("/registrar/reports/new");
  await page.getByLabel("Its own reference").fill(sourceReference);
  await press(page, "Continue");
  return /reports\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
}

const valuesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate<Record<string, string>>(
    `Object.fromEntries([...new FormData(document.querySelector("main form"))].filter(([name, value]) =>
      typeof value === "string" && value !== "" && !["csrf", "version"].includes(name)))`,
  );

journey("An issuer's editor enters a report by hand", ({ visitor, signedIn }) => {
  let reference = "";
  let editor: Page;

  it("types it, and is told in sentences what is missing, with nothing lost", async () => {
    editor = await signedIn(EDITOR);
    await editor.goto("/registrar/reports/new");
    await expectAccessible(editor);
    reference = await begin(editor, "2026-0901");
    expect(reference).toMatch(/^DEMO-/);
    await expectAccessible(editor);

    await editor.getByLabel("Title").fill("Alarms on an acute ward");
    await fillDate(editor, "reportedOn", ["31", "2", "2026"]);
    await editor.getByLabel("Item 1", { exact: true }).fill(FIRST);
    await press(editor, "Save and preview");
    await editor.locator(".nhsuk-error-summary:focus").waitFor();
    const summary = editor.getByRole("alert");
    expect(await summary.textContent()).toContain("Enter a real date");
    expect(await summary.textContent()).toContain("Name at least one body");
    expect(await editor.locator("#field-reportedOn-error").textContent()).toContain("Enter a real date");
    expect(await editor.getByLabel("Title").inputValue()).toBe("Alarms on an acute ward");
    expect(await editor.locator('[name="reportedOn-day"]').inputValue()).toBe("31");
    expect(await editor.getByLabel("Item 1", { exact: true }).inputValue()).toBe(FIRST);
    await expectAccessible(editor);
  });

  it("names one body with the help of suggestions and one that nobody knows, and saves a draft", async () => {
    await fillDate(editor, "reportedOn", ["3", "2", "2026"]);
    const first = editor.getByRole("combobox", { name: "Addressee 1, as the report names it" });
    await first.pressSequentially("northmoor part");
    await editor.getByRole("option", { name: /Northmoor Partnership NHS Foundation Trust/ }).waitFor();
    await expectAccessible(editor);
    await first.press("ArrowDown");
    await first.press("Enter");
    await expect.poll(() => first.inputValue()).toBe("Northmoor Partnership NHS Foundation Trust (DM01)");
    await press(editor, "Add another addressee");
    await editor.locator("#field-addressee-2-name").fill(UNKNOWN_NAME);
    await press(editor, "Add another item");
    await editor.getByLabel("Item 2", { exact: true }).fill(SECOND);
    await editor.getByLabel("Circumstances of the death").fill(CIRCUMSTANCES);
    await editor.getByLabel("Name of document 1").fill("The report as sent");
    await editor.getByLabel("Link to document 1").fill("https://coroner.example/reports/2026-0901.pdf");
    await press(editor, "Save draft");
    expect(await mainText(editor)).toContain("The draft is saved");
    await expectAccessible(editor);

    const reader = await visitor();
    expect((await reader.goto(`/reports/${reference}`))?.status()).toBe(404);
    expect((await reader.goto(`/registrar/reports/${reference}/edit`))?.url()).toContain("/sign-in");
  });

  it("previews it as the public will see it, and publishes it", async () => {
    await press(editor, "Save and preview");
    expect(await mainText(editor)).toContain("Nothing is public yet");
    expect(await mainText(editor)).toContain(FIRST);
    await expectAccessible(editor);
    const reader = await visitor({ width: 320 });
    expect((await reader.goto(`/reports/${reference}`))?.status()).toBe(404);
    await press(editor, "Publish this report");

    expect((await reader.goto(`/reports/${reference}`))?.status()).toBe(200);
    const shown = await mainText(reader);
    for (const words of ["Alarms on an acute ward", "3 February 2026", UNKNOWN_NAME, FIRST, SECOND])
      expect(shown).toContain(words);
    expect(shown).toContain(CIRCUMSTANCES);
    expect(shown).toContain("The report as sent");
    expect(await reader.getByRole("link", { name: /Northmoor Partnership NHS/ }).count()).toBeGreaterThan(0);
    await expectAccessible(reader);
    await expectNoSidewaysScroll(reader);
  });

  it("corrects a fact with a reason, which a correction cannot do without", async () => {
    await editor.goto("/registrar/reports/new");
    await editor.getByLabel("Its reference in this register").fill(reference);
    await press(editor, "Open it");
    await expectAccessible(editor);
    await editor.getByLabel("Title").fill("Alarms and observations on an acute ward");
    await press(editor, "Publish this correction");
    expect(await editor.getByRole("alert").textContent()).toContain("Say why");
    expect(await editor.getByLabel("Title").inputValue()).toContain("Alarms and observations");
    await editor.getByLabel("Why is it corrected?").fill("The title left out the second concern.");
    await press(editor, "Publish this correction");
    const reader = await visitor({ scripts: false });
    await reader.goto(`/reports/${reference}`);
    expect(await mainText(reader)).toContain("Alarms and observations on an acute ward");
  });

  it("withdraws it: its address answers 410, with the reason, and its items too", async () => {
    await editor.goto(`/registrar/reports/${reference}/edit`);
    await clickThrough(editor.getByRole("link", { name: "Withdraw this report" }));
    await expectAccessible(editor);
    await press(editor, "Withdraw this report");
    expect(await editor.getByRole("alert").textContent()).toContain("Say why");
    await editor.getByLabel("Why is it withdrawn?").fill("It was entered twice by mistake.");
    await press(editor, "Withdraw this report");

    const reader = await visitor();
    expect((await reader.goto(`/reports/${reference}`))?.status()).toBe(410);
    expect(await mainText(reader)).toContain("It was entered twice by mistake.");
    expect(await mainText(reader)).not.toContain(FIRST);
    await expectAccessible(reader);
    expect((await reader.goto(`/recommendations/${reference}.1`))?.status()).toBe(410);
  });
});

journey("A report is entered without JavaScript, on a narrow screen", ({ visitor, signedIn }) => {
  it("keeps everything typed while rows are added and removed, up to publication", async () => {
    const editor = await signedIn(EDITOR, { scripts: false, width: 320 });
    const reference = await begin(editor, "2026-0902");
    await editor.getByLabel("Title").fill("Keys to the clinic room");
    await fillDate(editor, "reportedOn", ["6", "5", "2026"]);
    await editor.getByLabel("Addressee 1, as the report names it").fill("DM02");
    await editor.getByLabel("Item 1", { exact: true }).fill(FIRST);
    await editor.getByLabel("Circumstances of the death").fill(CIRCUMSTANCES);
    const typed = await valuesOf(editor);
    expect(typed).toMatchObject({ title: "Keys to the clinic room", "item-1-text": FIRST });

    await press(editor, "Add another addressee");
    expect(new URL(editor.url()).hash).toBe("#field-addressee-2-name");
    expect(await valuesOf(editor)).toMatchObject(typed);
    await editor.getByLabel("Addressee 2, as the report names it").fill("Nobody in particular");
    await press(editor, "Add another item");
    await editor.getByLabel("Item 2", { exact: true }).fill(SECOND);
    await press(editor, "Remove addressee 2");
    expect(await valuesOf(editor)).toMatchObject({ ...typed, "item-2-text": SECOND });
    expect(await editor.getByLabel("Addressee 2, as the report names it").count()).toBe(0);
    await expectNoSidewaysScroll(editor);

    const elsewhere = await signedIn(EDITOR, { scripts: false });
    await elsewhere.goto(editor.url());
    await elsewhere.getByLabel("Title").fill("Keys and alarms");
    await press(elsewhere, "Save draft");
    await editor.getByLabel("Author", { exact: true }).fill("A coroner");
    await press(editor, "Save draft");
    expect(await mainText(editor)).toContain("Title: now in the register");
    expect(await mainText(editor)).toContain("Keys and alarms");
    expect(await valuesOf(editor)).toMatchObject({ ...typed, author: "A coroner", "item-2-text": SECOND });
    await expectNoSidewaysScroll(editor);

    await press(editor, "Save and preview");
    await expectNoSidewaysScroll(editor);
    await press(editor, "Publish this report");
    const reader = await visitor({ scripts: false });
    await reader.goto(`/reports/${reference}`);
    const shown = await mainText(reader);
    expect(shown).toContain("Harrowby and Vale NHS Foundation Trust");
    expect(shown).toContain(SECOND);
    expect(shown).not.toContain("Nobody in particular");

    for (const page of ["edit", "withdraw"]) {
      await editor.goto(`/registrar/reports/${reference}/${page}`);
      await expectNoSidewaysScroll(editor);
    }
  });
});
