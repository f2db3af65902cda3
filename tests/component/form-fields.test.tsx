import { getByLabelText, getByRole, getAllByRole, queryByRole } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { Checkboxes, Radios } from "~/components/choice-fields";
import { DateInput } from "~/components/date-input";
import { ErrorSummary } from "~/components/error-summary";
import type { FieldErrors, Typed } from "~/components/form-field";
import { FileInput, Select, TextArea, TextInput, TypeAhead } from "~/components/form-fields";
import { serve, textOf } from "./page";

const AREAS = [
  { value: "north", label: "North" },
  { value: "south", label: "South" },
];
const POSITIONS = [
  { value: "accepted", label: "Accepted" },
  { value: "not_accepted", label: "Not accepted", conditional: <TextInput name="reason" label="Why not?" /> },
];

function everyField(refused: { errors?: FieldErrors; typed?: Typed } = {}) {
  return (
    <form>
      <ErrorSummary errors={refused.errors} />
      <TextInput name="title" label="Title" hint="As printed." defaultValue="Stored title" {...refused} />
      <TextArea name="text" label="What must change?" maxCharacters={4000} {...refused} />
      <Select name="area" label="Area" placeholder="Choose" options={AREAS} {...refused} />
      <DateInput name="sentOn" label="When was it sent?" defaultValue="2026-05-06" {...refused} />
      <Radios name="position" label="Position" options={POSITIONS} defaultValue="accepted" {...refused} />
      <Checkboxes name="kinds" label="Kinds" options={AREAS} defaultValues={["north"]} {...refused} />
      <TypeAhead name="body" label="Body" suggestFrom="/bodies.json" {...refused} />
      <FileInput name="evidence" label="Evidence" {...refused} />
    </form>
  );
}

const NAMES = ["title", "text", "area", "sentOn", "position", "kinds", "body", "evidence"];
const everyError: FieldErrors = Object.fromEntries(NAMES.map((name) => [name, `Correct ${name}`]));

const valueOf = (page: HTMLElement, label: string) =>
  (getByLabelText(page, label) as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;

describe("a form as it is first shown", () => {
  it("holds the stored values", () => {
    const page = serve(everyField());
    expect(valueOf(page, "Title")).toBe("Stored title");
    expect([valueOf(page, "Day"), valueOf(page, "Month"), valueOf(page, "Year")]).toEqual(["6", "5", "2026"]);
    expect(getByLabelText<HTMLInputElement>(page, "Accepted").checked).toBe(true);
  });

  it("shows no error summary", () => {
    expect(queryByRole(serve(everyField()), "alert")).toBeNull();
  });
});

describe("a refused form", () => {
  it("links every error to a field that can take the focus", () => {
    const page = serve(everyField({ errors: everyError, typed: {} }));
    const links = getAllByRole<HTMLAnchorElement>(getByRole(page, "alert"), "link");
    expect(links.map(textOf)).toEqual(Object.values(everyError));
    for (const link of links) {
      const target = page.querySelector(link.getAttribute("href") ?? "");
      expect(target?.matches("input, textarea, select"), `${textOf(link)} leads to a field`).toBe(true);
    }
  });

  it("moves the focus to the summary without a script", () => {
    const summary = getByRole(serve(everyField({ errors: everyError })), "alert");
    expect(summary.hasAttribute("autofocus")).toBe(true);
    expect(summary.getAttribute("tabindex")).toBe("-1");
  });

  it.each(NAMES)("says the error of %s beside the field and ties it to it", (name) => {
    const page = serve(everyField({ errors: everyError, typed: {} }));
    const message = page.querySelector(`#field-${name}-error`);
    expect(textOf(message)).toBe(`Error: Correct ${name}`);
    const described = page.querySelector(`[aria-describedby~="field-${name}-error"]`);
    expect(described).not.toBeNull();
  });

  it("keeps what was typed, not what was stored", () => {
    const typed: Typed = {
      title: "New title",
      text: "First line\nSecond line",
      area: "south",
      "sentOn-day": "31",
      "sentOn-month": "2",
      "sentOn-year": "26",
      position: "not_accepted",
      kinds: ["south"],
      body: "Marfield",
    };
    const page = serve(everyField({ errors: { title: "No" }, typed }));
    expect(valueOf(page, "Title")).toBe("New title");
    expect(valueOf(page, "What must change?")).toBe("First line\nSecond line");
    expect(valueOf(page, "Area")).toBe("south");
    expect([valueOf(page, "Day"), valueOf(page, "Month"), valueOf(page, "Year")]).toEqual(["31", "2", "26"]);
    expect(getByLabelText<HTMLInputElement>(page, "Not accepted").checked).toBe(true);
    expect(getByLabelText<HTMLInputElement>(page, "North").checked).toBe(false);
    expect(getByLabelText<HTMLInputElement>(page, "South").checked).toBe(true);
    expect(valueOf(page, "Body")).toBe("Marfield");
  });

  it("shows an emptied field as empty, not refilled from the register", () => {
    const page = serve(everyField({ errors: { title: "Enter a title" }, typed: { title: "" } }));
    expect(valueOf(page, "Title")).toBe("");
    expect(getByLabelText<HTMLInputElement>(page, "North").checked).toBe(false);
  });

  it("says that a file must be chosen again", () => {
    const page = serve(everyField({ errors: { title: "No" }, typed: { title: "" } }));
    expect(textOf(page.querySelector("#field-evidence-hint"))).toContain("Choose the file again");
  });
});

it("never sends a password back to the page", () => {
  const page = serve(
    <TextInput name="password" label="Password" type="password" typed={{ password: "secret" }} />,
  );
  expect(page.innerHTML).not.toContain("secret");
});
