import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const MEASURE = "restraints-per-1000-bed-days";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }));

journey("Did it get safer?", (traveller) => {
  it("is asked of a programme, then of one body, on a small screen", async () => {
    const page = await traveller.visitor({ width: 320 });
    await page.goto("/programmes/quieter-wards");
    const told = await mainText(page);
    expect(told).toMatch(/1 improving, 1 getting worse, .*1 does not report/);
    expect(told).toMatch(
      /the aim of 25% less than the baseline \(.*\) by 31 March 2026 was not met by its date/,
    );
    expect(told).toMatch(
      /before the start of “Quieter Wards” in April 2024 and [\d.]+ after: .*95% interval/,
    );
    expect(told).toMatch(/of the 4 of 6 bodies whose figures can be taken together/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await clickThrough(page.getByRole("main").locator(`a[href="/measures/${MEASURE}/DM01"]:visible`).first());
    await page.waitForURL(/DM01/);
    const said = await mainText(page);
    expect(said).toContain("This shows an association in time, not that the change caused it.");
    expect(said).toContain("The trust also closed a ward in June 2024");
    expect(said).toContain("Known to be under-reported");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it("is answered without scripts too: the chart, its table and a comparison around another date", async () => {
    const page = await traveller.visitor({ scripts: false });
    await page.goto(`/measures/${MEASURE}/DM02?since=2024-06-01`);
    expect(await page.locator("main svg[role=img]").count()).toBeGreaterThan(0);
    expect(await mainText(page)).toContain("June 2024");
    await page.getByRole("textbox", { name: "Day" }).fill("31");
    await page.getByRole("textbox", { name: "Month" }).fill("2");
    await page.getByRole("textbox", { name: "Year" }).fill("2024");
    await press(page, "Compare");
    expect(await page.getByRole("alert").textContent()).toContain("Enter a real date");
    await page.goto("/measures?theme=seclusion");
    expect(await mainText(page)).toContain("Seclusions per 1,000 bed days");
  });

  it.each(["/measures", "/programmes", `/measures/${MEASURE}`, "/about/measures"])(
    "is asked on %s by anybody, on a small screen",
    async (path) => {
      const page = await traveller.visitor({ width: 320 });
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );

  it("rests on figures that one person of a body enters, row by row, and another publishes", async () => {
    const writer = await traveller.signedIn("contributor.northmoor@demo.example");
    await writer.goto("/workspace/DM01/measures");
    await expectAccessible(writer);
    await writer.goto("/workspace/DM01/measures/prone-restraints/figures");
    await press(writer, "Look at the rows");
    expect(await writer.getByRole("alert").textContent()).toContain("Type at least one figure");
    await expectAccessible(writer);
    await writer
      .getByLabel("Figures, a line each")
      .fill("2026-01, 4\n2026-02, *\n2026-03, twelve\n2026-04, -2");
    await press(writer, "Look at the rows");
    const preview = await mainText(writer);
    expect(preview).toContain("2 rows would be published, 2 not used.");
    expect(preview).toContain("“twelve” is not a number.");
    await expectAccessible(writer);
    await press(writer, "Send for sign-off");
    const address = new URL(writer.url()).pathname;

    const approver = await traveller.signedIn("approver.northmoor@demo.example", { width: 320 });
    await approver.goto(address);
    await expectNoSidewaysScroll(approver);
    await press(approver, "Publish");
    expect(await mainText(approver)).toContain("It is published");
    await approver.goto("/measures/prone-restraints/DM01");
    expect(await mainText(approver)).toContain("The body gave these figures itself");
    await expectAccessible(approver);
  });

  it("rests on figures that a body’s own system sends with a token, shown once", async () => {
    const writer = await traveller.signedIn("contributor.northmoor@demo.example", { width: 320 });
    await writer.goto("/workspace/DM01/tokens");
    await press(writer, "Make a token");
    expect(await writer.getByRole("alert").textContent()).toContain("Say which system will use it");
    await expectAccessible(writer);
    await expectNoSidewaysScroll(writer);
    await writer.getByLabel("Which system will use it?").fill("Incident system");
    await writer.getByLabel("Figures of measures").check();
    await press(writer, "Make a token");
    const token = (await writer.getByRole("alert").locator("code").textContent()) ?? "";
    await expectAccessible(writer);
    await expectNoSidewaysScroll(writer);
    const answer = await fetch(new URL("/api/v1/own/measures/prone-restraints/figures", writer.url()), {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ figures: [{ period: "2025-12", value: 7 }], send: true }),
    });
    expect(answer.status).toBe(201);
    await writer.goto("/workspace/DM01/measures/define");
    await expectAccessible(writer);
    await expectNoSidewaysScroll(writer);

    const admin = await traveller.signedIn("admin@demo.example", { width: 320 });
    await admin.goto("/admin/tokens");
    expect(await mainText(admin)).not.toContain(token);
    await expectAccessible(admin);
    await expectNoSidewaysScroll(admin);
    await clickThrough(admin.getByRole("main").getByRole("button", { name: "Revoke Incident system" }));
    const late = await fetch(new URL("/api/v1/own", admin.url()), {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect([late.status, (await late.json()).detail]).toEqual([401, expect.stringMatching(/revoked/)]);
  });

  it("is helped by a reviewer, who withholds what misleads and says why, and by the registrar", async () => {
    const reviewer = await traveller.signedIn("reviewer.one@demo.example");
    await reviewer.goto(`/oversight/measures/${MEASURE}`);
    await expectAccessible(reviewer);
    await reviewer.locator("summary", { hasText: "Add to what a chart says" }).click();
    await reviewer.getByRole("combobox", { name: /Of which body/ }).fill("DM02");
    await reviewer.getByLabel("Reading withheld").check();
    await reviewer
      .getByLabel("Your words, as the public will read them")
      .fill("Two wards were counted twice.");
    await press(reviewer, "Publish it");
    await reviewer.goto(`/measures/${MEASURE}/DM02`);
    expect(await mainText(reviewer)).toContain(
      "The reading of this chart is withheld. Two wards were counted twice.",
    );

    const registrar = await traveller.signedIn("registrar@demo.example");
    await registrar.setViewportSize({ width: 320, height: 900 });
    for (const path of [
      "/oversight/measures",
      `/oversight/measures/${MEASURE}`,
      `/oversight/measures/${MEASURE}/correct`,
    ]) {
      await registrar.goto(path);
      await expectAccessible(registrar);
      await expectNoSidewaysScroll(registrar);
    }
    await registrar.goto("/oversight/programmes/quieter-wards");
    await registrar.getByLabel("What does it aim for?").fill("Restraint down by a third.");
    await press(registrar, "Publish the correction");
    expect(await registrar.getByRole("alert").textContent()).toContain("Say why it is changed");
    await expectAccessible(registrar);
    await expectNoSidewaysScroll(registrar);
    await registrar.getByLabel("Why is it changed?").fill("The aim was raised.");
    await press(registrar, "Publish the correction");
    await registrar.goto("/programmes/quieter-wards");
    expect(await mainText(registrar)).toContain("The aim was raised.");

    await registrar.goto("/oversight/programmes/new");
    await press(registrar, "Publish the programme");
    expect(await registrar.getByRole("alert").textContent()).toContain("Give the programme a name");
    await expectAccessible(registrar);
  });
});
