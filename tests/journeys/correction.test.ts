import { expect, it } from "vitest";
import { clickThrough, expectAccessible } from "../support/browser";
import { journey } from "./journey";

/** Longer than a program would wait: the form is refused when it comes back faster than a person writes. */
const A_PERSON_WRITES_MS = 4_000;

journey("Somebody says that the register is wrong", ({ visitor, signedIn }) => {
  it("asks without an account or JavaScript, and the registrar decides in public", async () => {
    const reader = await visitor({ scripts: false });
    await reader.goto("/search?sort=newest");
    await clickThrough(reader.locator("main a[href^='/recommendations/']").first());
    const concern = reader.url();
    const report = /recommendations\/([^.]+)\./.exec(concern)?.[1] ?? "";
    await clickThrough(reader.getByRole("link", { name: /Is this wrong/ }).first());
    await clickThrough(reader.getByRole("button", { name: "Send request" }));
    expect(await reader.getByRole("alert").textContent()).toMatch(/e-mail/i);

    await reader.waitForTimeout(A_PERSON_WRITES_MS);
    await reader.getByLabel("We did reply").check();
    await reader
      .getByLabel(/What is wrong, and what should it say/)
      .fill("Our letter was sent in March and published by the coroner.");
    await reader.getByLabel("Your e-mail address").fill("governance@example.org");
    await clickThrough(reader.getByRole("button", { name: "Send request" }));
    await clickThrough(reader.getByRole("link", { name: "confirm this request" }));
    await clickThrough(reader.getByRole("button", { name: "Confirm my request" }));
    expect(await reader.getByText("We mean to decide by").count()).toBe(1);

    await reader.goto(concern);
    expect(await reader.locator("main").textContent()).toMatch(/correction requested/i);

    const registrar = await signedIn("registrar@demo.example");
    await registrar.goto("/registrar/corrections");
    await expectAccessible(registrar);
    await clickThrough(registrar.getByRole("link", { name: new RegExp(`^C-.*about ${report}`) }).last());
    expect(await registrar.locator("main").textContent()).toContain("Our letter was sent in March");
    await expectAccessible(registrar);
    await registrar.getByLabel("Not changed").check();
    await registrar
      .getByRole("textbox")
      .last()
      .fill("The coroner's office has not received a letter; we asked twice.");
    await clickThrough(registrar.getByRole("button", { name: /decide|decision/i }));

    await reader.goto("/corrections");
    const list = await reader.locator("main").textContent();
    expect(list).toContain("we asked twice");
    expect(list).not.toContain("governance@example.org");
    await reader.goto(concern);
    expect(await reader.locator("main").textContent()).not.toMatch(/correction requested/i);
  });
});
