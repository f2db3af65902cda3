import { describe, expect, it } from "vitest";
import { Chain, type ChainRow } from "~/components/chain";
import { askedStep, type AskedFacts } from "~/domain/recommendations/chain-rules";
import { serve, textOf } from "./page";

const aRow = (row: Partial<ChainRow> = {}): ChainRow => ({
  id: "DEMO-2025-0007.3-B1",
  body: "Marlfield Partnership NHS Foundation Trust",
  steps: {},
  correctionHref: "/corrections/new?about=DEMO-2025-0007.3",
  ...row,
});

/** A body that answered without being asked. */
const anAnswer: AskedFacts = {
  ...{ capacity: "responder_not_addressed", status: "received" },
  ...{ dueOn: null, dueBasis: null, countedFrom: null, grantedOn: null, firstRespondedOn: "2025-02-03" },
};

const stepTexts = (page: HTMLElement) =>
  [...page.querySelectorAll(".register-step h3, .register-step p")].map(textOf);

describe("Chain", () => {
  it("says every missing step in words", () => {
    const page = serve(<Chain rows={[aRow()]} />);
    expect(stepTexts(page)).toEqual([
      ...["Asked Missing", "The register does not hold when this body was asked."],
      ...["Answered Missing", "No response published."],
      ...["Says Missing", "This body has not said what it has done."],
      ...["Checked Missing", "Nobody has checked this."],
      ...["Effect Missing", "No effect has been measured."],
    ]);
  });

  it("shows what is known with its date and its basis", () => {
    const steps = {
      asked: { state: "done", sentence: "Asked with others.", date: "2 January 2025", basis: "Stated." },
    } as const;
    const asked = serve(<Chain rows={[aRow({ steps })]} />).querySelector(".register-step");
    expect(textOf(asked?.querySelector(".register-step__date") ?? null)).toBe("2 January 2025");
    expect([...(asked?.querySelectorAll("p") ?? [])].map(textOf)).toEqual(["Asked with others.", "Stated."]);
  });

  it("sums a closed row up in words", () => {
    const steps = {
      asked: { state: "done", sentence: "" },
      answered: { state: "done", sentence: "" },
      says: { state: "partly", sentence: "" },
      checked: { state: "adverse", sentence: "" },
    } as const;
    const page = serve(<Chain rows={[aRow({ steps })]} />);
    expect(textOf(page.querySelector(".register-chain__brief"))).toBe(
      "Asked · answered · says it is under way · checked, and did not hold · effect not measured",
    );
  });

  it("says in the closed row of a body that was not asked that it was not", () => {
    const asked = askedStep(anAnswer, { issuerName: "Northmoor", sentOn: "2025-01-02", reportedOn: null });
    const steps = { asked, answered: { state: "done", sentence: "" } } as const;
    const page = serve(<Chain rows={[aRow({ steps })]} />);
    expect(textOf(page.querySelector(".register-chain__brief"))).toMatch(/^Not asked · answered · /);
  });

  it("opens the row of a single body and keeps several closed", () => {
    const isOpen = (page: HTMLElement) => [...page.querySelectorAll("details")].map((row) => row.open);
    expect(isOpen(serve(<Chain rows={[aRow()]} />))).toEqual([true]);
    const twenty = Array.from({ length: 20 }, (_, index) => aRow({ id: `row-${index}` }));
    expect(isOpen(serve(<Chain rows={twenty} />))).toEqual(twenty.map(() => false));
  });

  it("offers to be corrected on every row, naming the body for those who hear the link alone", () => {
    const rows = [aRow(), aRow({ id: "other", body: "NHS England" })];
    const links = [...serve(<Chain rows={rows} />).querySelectorAll(".register-chain__wrong a")];
    expect(links.map(textOf)).toEqual([
      "Is this wrong? Tell us about Marlfield Partnership NHS Foundation Trust",
      "Is this wrong? Tell us about NHS England",
    ]);
  });

  it("says on the closed row that a correction was requested", () => {
    const page = serve(<Chain rows={[aRow({ correctionRequested: "Requested on 6 May 2026." })]} />);
    expect(textOf(page.querySelector("summary"))).toContain("Correction requested");
  });

  it("names the body as the report named it and who is responsible now", () => {
    const page = serve(<Chain rows={[aRow({ addressedAs: "Old Trust", nowWith: "New Trust" })]} />);
    expect(textOf(page)).toContain("Named in the report as “Old Trust”. Responsible now: New Trust.");
  });
});
