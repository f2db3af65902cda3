import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

/** Longer than a program would wait: the form is refused when it comes back faster than a person writes. */
const A_PERSON_WRITES_MS = 4_000;
const SUMMARY = "A member of a family says that the observation hatch was still stuck on a visit in May.";

journey("A family tells what it knows", ({ visitor, signedIn }) => {
  it("sends it without JavaScript, a moderator sums it up, the body replies, and the public reads both", async () => {
    const family = await visitor({ scripts: false, width: 320 });
    await family.goto("/search?body=DM01");
    await clickThrough(family.locator("main a[href^='/recommendations/']").first());
    const concern = family.url();
    await clickThrough(family.getByRole("link", { name: "Tell what you know of it" }));
    await expectNoSidewaysScroll(family);
    await clickThrough(family.getByRole("button", { name: "Send to the moderator" }));
    expect(await family.getByRole("alert").textContent()).toContain("Choose who you are");
    await family.waitForTimeout(A_PERSON_WRITES_MS);
    const about = family.getByLabel("What is it about?");
    const ours = await about.locator("option", { hasText: "Northmoor" }).last().getAttribute("value");
    await about.selectOption(ours ?? "");
    await family.getByLabel("Family or friends").check();
    await family
      .getByLabel("What do you know?")
      .fill("The hatch was stuck when I visited Ivy Nobody in May.");
    await family.getByLabel(/^Your name/).fill("Orla Nobody");
    await family.getByLabel("Your e-mail address").fill("orla@example.org");
    await clickThrough(family.getByRole("button", { name: "Send to the moderator" }));
    await clickThrough(family.getByRole("link", { name: "confirm this statement" }));
    await clickThrough(family.getByRole("button", { name: "Confirm my statement" }));
    expect(await family.locator("main").textContent()).toContain("with the moderator");

    const moderator = await signedIn("moderator@demo.example");
    await moderator.goto("/account");
    await clickThrough(moderator.getByRole("link", { name: "Statements to moderate" }));
    await expectAccessible(moderator);
    await clickThrough(moderator.getByRole("link", { name: /^S-\d+: Family/ }).last());
    const moderated = moderator.url();
    expect(await moderator.locator("main").textContent()).toContain("Orla Nobody");
    await moderator.getByLabel("What the public will read").fill(SUMMARY);
    await clickThrough(moderator.getByRole("button", { name: /Send it to the body/ }));
    expect(await moderator.getByRole("alert").textContent()).toContain("Make sure of all three");
    expect(await moderator.getByLabel("What the public will read").inputValue()).toBe(SUMMARY);
    await expectAccessible(moderator);
    await moderator.getByLabel("How do you know who it is from?").fill("Spoke on the telephone.");
    for (const point of ["It defames nobody", "It touches no live proceedings", "It identifies nobody"])
      await moderator.getByLabel(point).check();
    await clickThrough(moderator.getByRole("button", { name: /Send it to the body/ }));
    expect(await moderator.locator("main").textContent()).toContain("The body can reply until");

    const approver = await signedIn("approver.northmoor@demo.example");
    await approver.goto("/workspace/DM01");
    await clickThrough(approver.getByRole("link", { name: /^Reply to what was said about/ }).last());
    await expectAccessible(approver);
    expect(await approver.locator("main").textContent()).not.toContain("Orla");
    await approver.getByLabel("Your body’s reply").fill("The hatch was mended on 2 June.");
    await clickThrough(approver.getByRole("button", { name: "Send this reply" }));

    await moderator.goto(moderated);
    await clickThrough(moderator.getByRole("button", { name: "Publish the summary" }));
    await expectAccessible(moderator);
    await family.goto(concern);
    const page = (await family.locator("main").textContent()) ?? "";
    expect(page).toContain(SUMMARY);
    expect(page).toContain("The hatch was mended on 2 June.");
    await family.goto("/statements");
    const list = (await family.locator("main").textContent()) ?? "";
    expect(list).toContain(SUMMARY);
    expect(page + list).not.toMatch(/Orla|Ivy Nobody/);
    await expectNoSidewaysScroll(family);
    const reader = await visitor();
    await reader.goto("/statements");
    await expectAccessible(reader);
  });
});
