import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const REGISTRAR = "registrar@demo.example";
/** A report that names somebody the register could not match, beside a minister who answered. */
const REPORT = "DEMO-2018-0303";
/** A report whose second concern is asked of three bodies together. */
const ASKED_TOGETHER = "DEMO-2026-0561";
const WRITTEN = "Calm Hands Training";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string | RegExp) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }));
const unfold = (page: Page, title: string) => page.locator("summary", { hasText: title }).click();
const fillDate = async (page: Page, field: string, [day, month, year]: readonly string[]) => {
  await page.locator(`[name="${field}-day"]`).fill(day ?? "");
  await page.locator(`[name="${field}-month"]`).fill(month ?? "");
  await page.locator(`[name="${field}-year"]`).fill(year ?? "");
};

journey("The registrar sets right who was asked, by when, and what they answered", (traveller) => {
  let registrar: Page;
  let addressing = "";

  it("matches a name to one of its candidates", async () => {
    registrar = await traveller.signedIn(REGISTRAR);
    await registrar.goto("/registrar/unmatched");
    await expectAccessible(registrar);
    const section = registrar.locator("section", { hasText: WRITTEN });
    await clickThrough(section.getByRole("button", { name: /It is Alderbrook Healthcare Limited/ }));
    expect(await mainText(registrar)).toContain(`“${WRITTEN}” is Alderbrook Healthcare Limited`);
    await expectAccessible(registrar);
    await clickThrough(registrar.getByRole("link", { name: "Change this decision" }));
    addressing = new URL(registrar.url()).pathname;
    await expectAccessible(registrar);
  });

  it("corrects the addressee: the old reference explains itself and leads to the new", async () => {
    await registrar.goto(addressing);
    await unfold(registrar, "The report asks another body");
    await registrar.getByRole("combobox", { name: "Which body does it ask?" }).fill("DM27");
    await press(registrar, "Correct the addressee");
    expect(await registrar.getByRole("alert").textContent()).toContain("Say why");
    expect(await registrar.getByRole("combobox", { name: "Which body does it ask?" }).inputValue()).toBe(
      "DM27",
    );
    await registrar
      .locator("form", { has: registrar.getByRole("button", { name: "Correct the addressee" }) })
      .getByLabel("Why?")
      .fill("The helpline trades under this name.");
    await press(registrar, "Correct the addressee");
    expect(await mainText(registrar)).toContain("The addressee is corrected");
    addressing = new URL(registrar.url()).pathname;
    await expectAccessible(registrar);

    const reader = await traveller.visitor({ width: 320 });
    await reader.goto(`/recommendations/${REPORT}.1@DM16`);
    expect(await mainText(reader)).toContain("The helpline trades under this name.");
    await expectAccessible(reader);
    await expectNoSidewaysScroll(reader);
    await clickThrough(reader.getByRole("link", { name: `${REPORT}.1@DM27` }));
    expect(await mainText(reader)).toContain("The Lantern Helpline");
  });

  it("records more time the coroner gave, with where it can be read", async () => {
    await unfold(registrar, "The coroner gave more time");
    await fillDate(registrar, "extension-on", ["20", "11", "2018"]);
    await fillDate(registrar, "extension-dueOn", ["1", "1", "2018"]);
    await press(registrar, "Record the new day");
    expect(await registrar.getByRole("alert").textContent()).toContain("Enter a day after");
    await fillDate(registrar, "extension-dueOn", ["31", "1", "2019"]);
    await registrar.getByLabel("Where can the decision be read?").fill("The coroner's letter of that day.");
    await press(registrar, "Record the new day");
    expect(await mainText(registrar)).toContain("The new day to answer by is recorded");
    const reader = await traveller.visitor({ scripts: false });
    await reader.goto(`/reports/${REPORT}`);
    expect(await mainText(reader)).toContain("31 January 2019");
  });

  it("records the published answer of a body without accounts, marked as the registrar's record", async () => {
    await clickThrough(registrar.getByRole("link", { name: "Record what its published letter says" }));
    await expectAccessible(registrar);
    await fillDate(registrar, "datedOn", ["28", "1", "2019"]);
    await registrar.getByLabel("What does it say?").selectOption("Not accepted");
    await press(registrar, "Record the answer");
    expect(await registrar.getByRole("alert").textContent()).toContain("Give the reason the letter states");
    expect(await registrar.locator('[name="datedOn-year"]').inputValue()).toBe("2019");
    await registrar
      .getByLabel("In the letter’s words, or a summary")
      .fill("The helpline trains its own volunteers only and teaches nobody to restrain.");
    await press(registrar, "Record the answer");
    expect(await mainText(registrar)).toContain("The published answer is recorded");

    const reader = await traveller.visitor({ scripts: false });
    await reader.goto(`/recommendations/${REPORT}.1@DM27`);
    const shown = await mainText(reader);
    expect(shown).toContain("teaches nobody to restrain");
    expect(shown).toMatch(/registrar/i);
  });

  it("allots a concern that was asked of all together, which gives it a reference at that body", async () => {
    await registrar.goto(`/registrar/reports/${ASKED_TOGETHER}`);
    await expectAccessible(registrar);
    await unfold(registrar, `Allot ${ASKED_TOGETHER}.2 to a body`);
    await press(registrar, "Allot it");
    expect(await registrar.getByRole("alert").textContent()).toContain("Choose a body");
    await registrar
      .locator("form", { has: registrar.getByRole("button", { name: "Allot it" }) })
      .getByLabel("Which body must do this?")
      .selectOption("Tanner's Lane Pharmacy");
    await press(registrar, "Allot it");
    expect(await mainText(registrar)).toContain("The concern is allotted");

    const reader = await traveller.visitor();
    await reader.goto(`/recommendations/${ASKED_TOGETHER}.2@DM20`);
    expect(await mainText(reader)).toContain("Tanner's Lane Pharmacy");
    await expectAccessible(reader);
  });
});

journey("The registrar joins two records of one body, and takes it back", ({ visitor, signedIn }) => {
  it("sees what it touches first; the joined record's page leads to the other until it is undone", async () => {
    const reader = await visitor();
    await reader.goto("/bodies/DM28");
    expect(await reader.getByRole("heading", { level: 1 }).textContent()).toContain("Harrowby College");

    const registrar = await signedIn(REGISTRAR, { scripts: false });
    await registrar.goto("/registrar/bodies");
    await clickThrough(registrar.getByRole("link", { name: "Join two records" }));
    await registrar.getByLabel("Record to join to the other").fill("Harrowby College");
    await registrar.getByLabel("Record that stays").fill("Harrowby Colledge");
    await press(registrar, "See what this touches");
    expect(await registrar.getByRole("alert").textContent()).toContain("No body is called so");
    await registrar.getByLabel("Record that stays").fill("DM29");
    await press(registrar, "See what this touches");
    expect(await registrar.getByRole("table").textContent()).toContain("St Oswin's Academy (DM29)");
    await press(registrar, "Join these records");
    expect(await registrar.getByRole("alert").textContent()).toMatch(/how you know|why/i);
    await registrar.getByLabel("How do you know?").fill("The college became part of the academy in 2016.");
    await press(registrar, "Join these records");
    expect(await mainText(registrar)).toContain("Harrowby College");

    await reader.goto("/bodies/DM28");
    expect(new URL(reader.url()).pathname).toBe("/bodies/DM29");
    await expectAccessible(reader);

    await registrar.goto("/registrar/bodies/DM28");
    await clickThrough(registrar.getByRole("link", { name: "Undo the join" }));
    await registrar.getByLabel("How do you know?").fill("They are two schools with one postcode.");
    await press(registrar, "Undo the join");
    await reader.goto("/bodies/DM28");
    expect(new URL(reader.url()).pathname).toBe("/bodies/DM28");
  });

  it("every page of it is accessible and fits a narrow screen", async () => {
    const registrar = await signedIn(REGISTRAR, { width: 320 });
    for (const page of [
      "/registrar/bodies",
      "/registrar/bodies/merge?from=DM28&into=DM29",
      "/registrar/bodies/DM28",
    ]) {
      await registrar.goto(page);
      await expectAccessible(registrar);
      await expectNoSidewaysScroll(registrar);
    }
  });
});
