import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { londonDay } from "~/lib/dates";
import { clickThrough, expectAccessible } from "../support/browser";
import { journey } from "./journey";

const CONTRIBUTOR = "contributor.northmoor@demo.example";
const APPROVER = "approver.northmoor@demo.example";
const OTHER_BODY = "contributor.harrowby@demo.example";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }));
/** Today in London as day, month and year. */
const today = (): string[] => londonDay(Date.now()).split("-").reverse();
const fillDate = async (page: Page, field: string, [day, month, year]: readonly string[]) => {
  await page.locator(`[name="${field}-day"]`).fill(day ?? "");
  await page.locator(`[name="${field}-month"]`).fill(month ?? "");
  await page.locator(`[name="${field}-year"]`).fill(year ?? "");
};

journey("A trust answers, does it, and somebody independent checks", ({ visitor, signedIn }) => {
  const ANSWER =
    "We accept this concern. The deputy director of nursing has led a review of every ward since June, and each ward now has a named lead whose work the board reads every month.";
  const REPORT = "DEMO-2026-0602";
  const concern = `${REPORT}.2`;
  let submission = "";

  it("the contributor answers, is told what is missing, and sends it for sign-off", async () => {
    const page = await signedIn(CONTRIBUTOR);
    await page.goto("/workspace/DM01");
    await expectAccessible(page);
    await clickThrough(page.getByRole("link", { name: `Answer ${REPORT}` }));
    await expectAccessible(page);
    await clickThrough(page.getByRole("link", { name: `Answer ${concern}` }));
    await expectAccessible(page);
    await page.getByLabel("Your answer to this concern").fill("Too short to lose");
    await press(page, "Send for sign-off");
    // The browser moves the focus when it first draws the page, a moment after it has loaded.
    await page.locator(".nhsuk-error-summary:focus").waitFor();
    expect(await page.getByLabel("Your answer to this concern").inputValue()).toBe("Too short to lose");
    await expectAccessible(page);

    await page.getByLabel("Accepted", { exact: true }).check();
    await page.getByLabel("Your answer to this concern").fill(ANSWER);
    await fillDate(page, "statedOn", today());
    await press(page, "Send for sign-off");
    expect(await mainText(page)).toContain("It was sent for sign-off");
    submission = new URL(page.url()).pathname;
    expect(await page.getByRole("button", { name: /^Publish/ }).count()).toBe(0);
    await expectAccessible(page);
  });

  it("nobody outside the body sees the draft", async () => {
    const reader = await visitor();
    await reader.goto(`/recommendations/${concern}`);
    expect(await mainText(reader)).not.toContain("named lead whose work the board reads");
    const other = await signedIn(OTHER_BODY);
    expect((await other.goto(submission))?.status()).toBe(404);
    const reviewer = await signedIn("reviewer.one@demo.example");
    expect((await reviewer.goto(submission))?.status()).toBe(404);
  });

  it("an approver who did not write it publishes it, and the public reads it", async () => {
    const approver = await signedIn(APPROVER);
    await approver.goto(submission);
    expect(await mainText(approver)).toContain("What changes publicly if this is approved");
    await expectAccessible(approver);
    await clickThrough(approver.getByRole("button", { name: /^Publish|^Approve/ }));
    expect(await mainText(approver)).toContain("It is published");
    const reader = await visitor({ scripts: false });
    await reader.goto(`/recommendations/${concern}`);
    expect(await mainText(reader)).toContain("named lead whose work the board reads");
    expect(await mainText(reader)).toContain("Accepted");
  });

  it("a claim of “done” needs evidence; the approver returns it once and then publishes", async () => {
    const author = await signedIn(CONTRIBUTOR, { scripts: false });
    await author.goto(`/workspace/DM01/recommendations/${concern}/progress`);
    await author.getByLabel("Says it is done", { exact: true }).check();
    await author
      .getByLabel(/What has been done/)
      .fill("Every ward has its named lead and the checks are audited monthly.");
    await press(author, "Send for sign-off");
    expect(await author.getByRole("alert").textContent()).toMatch(/attach a file or a link/i);
    await author
      .getByLabel(/Link to where it can be read/)
      .fill("https://northmoor.example/board/papers/observation-audit.pdf");
    await author.getByLabel(/What the link leads to/).fill("Observation audit, board paper");
    await press(author, "Send for sign-off");
    const claim = new URL(author.url()).pathname;

    const approver = await signedIn(APPROVER);
    await approver.goto(claim);
    await approver.getByRole("textbox").last().fill("Please say over which months the audit ran.");
    await clickThrough(approver.getByRole("button", { name: /return/i }));
    expect(await mainText(approver)).toContain("It was returned");
    await author.goto(claim);
    expect(await mainText(author)).toContain("over which months the audit ran");
    await clickThrough(author.getByRole("link", { name: "Go on writing" }));
    await author
      .getByLabel(/What has been done/)
      .fill("Every ward has its named lead; audits ran from June to October and are published.");
    await press(author, "Send for sign-off");
    await approver.goto(claim);
    await clickThrough(approver.getByRole("button", { name: /^Publish|^Approve/ }));
    const reader = await visitor();
    await reader.goto(`/recommendations/${concern}`);
    expect(await mainText(reader)).toContain("Says it is done");
    expect(await mainText(reader)).toMatch(/not checked/i);
    await expectAccessible(reader);
  });

  it("a reviewer from elsewhere checks the claim; the level rises at once because it held", async () => {
    const reviewer = await signedIn("reviewer.one@demo.example");
    await reviewer.goto("/oversight");
    await expectAccessible(reviewer);
    await clickThrough(reviewer.getByRole("link", { name: /^Plan of checks/ }));
    await expectAccessible(reviewer);
    await reviewer.goto(`/oversight/items/${concern}@DM01/verify`);
    await expectAccessible(reviewer);
    await clickThrough(reviewer.getByRole("link", { name: /^The file of this claim/ }));
    await expectAccessible(reviewer);
    expect(await mainText(reviewer)).toContain("Missing A check by somebody independent");
    await clickThrough(reviewer.getByRole("link", { name: "Check this claim" }));
    await reviewer.getByLabel("Document review").check();
    await reviewer.getByLabel("The claim held", { exact: true }).check();
    await fillDate(reviewer, "checkedOn", today());
    await reviewer.getByLabel("Independently checked").check();
    await reviewer
      .getByLabel(/Your finding/)
      .fill("We read the audits of all nine wards for June to October; each names its lead.");
    await clickThrough(reviewer.getByRole("main").getByRole("button").first());
    const reader = await visitor();
    await reader.goto(`/recommendations/${concern}`);
    expect(await mainText(reader)).toContain("Independently checked");
    expect(await mainText(reader)).toContain("audits of all nine wards");
  });

  it("a judgement against the body waits for a second reviewer and its right of reply", async () => {
    const first = await signedIn("reviewer.one@demo.example");
    await first.goto(`/oversight/items/${concern}@DM01/assess`);
    await first.getByLabel("Not adequate", { exact: true }).check();
    await first
      .getByLabel(/Your reasons/)
      .fill("The answer names a lead but not how anyone will know that checks are made at night.");
    await press(first, "Make this assessment");
    const judgement = new URL(first.url()).pathname;
    expect(await first.getByRole("button", { name: /^Agree/ }).count()).toBe(0);

    const reader = await visitor();
    const isPublic = async () => {
      await reader.goto(`/recommendations/${concern}`);
      return (await mainText(reader)).includes("not how anyone will know");
    };
    expect(await isPublic()).toBe(false);
    const second = await signedIn("reviewer.two@demo.example");
    await second.goto(judgement);
    await expectAccessible(second);
    await clickThrough(second.getByRole("button", { name: /^Agree/ }));
    expect(await isPublic()).toBe(false);

    const approver = await signedIn(APPROVER);
    await approver.goto("/workspace/DM01");
    await clickThrough(approver.getByRole("link", { name: new RegExp(`Reply to: .*${concern}@`) }));
    await expectAccessible(approver);
    await approver
      .getByLabel(/reply/i)
      .fill("Night checks are audited by the night manager; we will publish those figures too.");
    await press(approver, "Send this reply");
    expect(await isPublic()).toBe(false);
    await second.goto(judgement);
    await press(second, "Publish");
    expect(await isPublic()).toBe(true);
    expect(await mainText(reader)).toContain("audited by the night manager");
  });

  it("a letter is assessed but for one concern, agreed with, replied to, and public with the letter back", async () => {
    const LETTER = "DEMO-2024-0611";
    const narrow = { width: 320 };
    const author = await signedIn("reviewer.one@demo.example", narrow);
    await author.goto("/oversight?list=assess&year=2025");
    await expectAccessible(author);
    await clickThrough(author.getByRole("link", { name: `Assess the answer to ${LETTER} by Northmoor` }));
    await author.getByLabel("Adequate", { exact: true }).check();
    await author.getByLabel(/^Your reasons, as/).fill("The letter says what is done, by whom and by when.");
    await author.getByText(`Judge ${LETTER}.1@DM01 otherwise`).click();
    await author.getByLabel(`Does it meet ${LETTER}.1@DM01?`).selectOption("partially_adequate");
    const OPEN = "It does not say how anybody would see that the night shift does it too.";
    await author.getByLabel(`Your reasons for ${LETTER}.1@DM01`).fill(OPEN);
    await expectAccessible(author);
    await press(author, "Make this assessment");
    await press(author, "Keep this letter");
    await author.getByText("The letter is kept.").waitFor();
    await expectAccessible(author);

    const second = await signedIn("lead@demo.example", narrow);
    await second.goto("/oversight");
    await clickThrough(second.getByRole("link", { name: `Letter assessed: ${LETTER}` }));
    expect(await mainText(second)).toContain(OPEN);
    await press(second, "Agree with all of it, and ask the body to reply");
    await second.getByText("You agreed.").waitFor();

    const approver = await signedIn(APPROVER, narrow);
    await approver.goto("/workspace/DM01/others");
    await expectAccessible(approver);
    await approver.goto("/workspace/DM01");
    await clickThrough(approver.getByRole("link", { name: new RegExp(`Reply to: .*${LETTER}`) }));
    await approver.getByLabel("Your body’s reply").fill("The night manager counts it since May.");
    await expectAccessible(approver);
    await press(approver, "Send this reply");
    await approver.getByText("A reviewer can publish it now").waitFor();

    await author.goto("/oversight");
    await clickThrough(author.getByRole("link", { name: `Letter assessed: ${LETTER}` }));
    await press(author, "Publish");
    await author.getByText("It is published, with the letter.").waitFor();
    const reader = await visitor(narrow);
    await reader.goto(`/reports/${LETTER}`);
    await clickThrough(reader.getByRole("link", { name: /What oversight wrote to Northmoor/ }));
    for (const words of [OPEN, "The night manager counts it since May."])
      expect(await mainText(reader)).toContain(words);
    await expectAccessible(reader);
  });

  it("a form filled in from an older page is refused, and shows what changed", async () => {
    const one = await signedIn(CONTRIBUTOR);
    await one.goto(`/workspace/DM01/recommendations/${concern}/answer`);
    await one.getByLabel("Accepted", { exact: true }).check();
    await one
      .getByLabel("Your answer to this concern")
      .fill("A first draft of a further answer, long enough to be kept.");
    await press(one, "Save draft");
    await clickThrough(one.getByRole("link", { name: "Go on writing" }));
    const form = one.url();
    const two = await signedIn(APPROVER);
    await two.goto(form);
    await two
      .getByLabel("Your answer to this concern")
      .fill("The approver's own wording of the further answer.");
    await press(two, "Save draft");
    await one.getByLabel("Your answer to this concern").fill("The contributor's later wording.");
    await press(one, "Save draft");
    expect(await mainText(one)).toContain("The approver's own wording");
    expect(await one.getByLabel("Your answer to this concern").inputValue()).toBe(
      "The contributor's later wording.",
    );
    await expectAccessible(one);
  });
});
