import { describe, expect, it } from "vitest";
import { PageMain, PageShell } from "~/components/page-shell";
import { serve, textOf } from "./page";

const shell = (props: Partial<Parameters<typeof PageShell>[0]> = {}) =>
  serve(
    <PageShell {...props}>
      <PageMain crumbs={[{ label: "Bodies", href: "/bodies" }]}>Content</PageMain>
    </PageShell>,
  );

describe("PageShell", () => {
  it("leads past the header to the content", () => {
    const page = shell();
    const target = page.querySelector(".nhsuk-skip-link")?.getAttribute("href") ?? "";
    expect(page.querySelector(target)?.tagName).toBe("MAIN");
  });

  it("says on every page of the demonstration register that it is invented, and nowhere else", () => {
    const sentence = "This is a demonstration register: every report and person in it is invented.";
    expect(textOf(shell({ isDemonstration: true }))).toContain(sentence);
    expect(textOf(shell())).not.toContain("demonstration");
  });

  it("offers sign-in to visitors, and to those signed in their pages and a guarded way out", () => {
    expect(textOf(shell().querySelector(".register-account"))).toBe("Sign in");
    const links = [{ label: "My work", href: "/workspace" }];
    const account = shell({ account: { name: "A. Contributor", links, csrf: "token-1" } }).querySelector(
      "form",
    );
    expect([account?.method, account?.getAttribute("action")]).toEqual(["post", "/sign-out"]);
    expect(account?.querySelector("input")?.value).toBe("token-1");
  });

  it("marks the part of the site the page belongs to", () => {
    expect(textOf(shell({ current: "bodies" }).querySelector("[aria-current]"))).toBe("Bodies");
  });

  it("holds no inline style and no inline script, which the content policy would refuse", () => {
    expect(shell({ isDemonstration: true }).querySelector("[style], script, [onclick]")).toBeNull();
  });
});
