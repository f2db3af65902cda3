import { readFileSync } from "node:fs";
import { fireEvent } from "@testing-library/dom";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FilterPanel } from "~/components/filter-panel";
import { TextArea, TypeAhead } from "~/components/form-fields";
import { serve, textOf } from "./page";

const script = readFileSync("public/enhance.js", "utf8");
const SUGGESTED = [{ label: "Marlfield Trust", hint: "RX1" }, { label: "Marlow Council" }];

/** Runs the page's one script as a browser does after parsing, on a screen of the given width. */
function enhance({ isSmall = false } = {}) {
  vi.stubGlobal("matchMedia", () => ({ matches: isSmall }));
  Element.prototype.scrollIntoView = () => undefined;
  window.eval(script);
}

const waitForSuggestions = () => vi.advanceTimersByTimeAsync(250);

describe("suggestions", () => {
  const fetched = vi.fn(() => Promise.resolve(Response.json(SUGGESTED)));
  let input: HTMLInputElement;
  let list: HTMLElement;

  beforeEach(() => {
    vi.useFakeTimers();
    fetched.mockClear();
    vi.stubGlobal("fetch", fetched);
    serve(<TypeAhead name="body" label="Which body?" suggestFrom="/bodies.json" />);
    enhance();
    input = document.querySelector("input") ?? document.createElement("input");
    list = document.querySelector<HTMLElement>("[role=listbox]") ?? document.createElement("ul");
  });

  async function type(text: string) {
    input.value = text;
    fireEvent.input(input);
    await waitForSuggestions();
  }

  it("asks once typing pauses, for two letters or more", async () => {
    await type("m");
    expect(fetched).not.toHaveBeenCalled();
    await type("mar &");
    expect(fetched).toHaveBeenCalledExactlyOnceWith("/bodies.json?q=mar%20%26", expect.anything());
  });

  it("offers them in a list box and announces their number", async () => {
    await type("mar");
    expect([...list.children].map(textOf)).toEqual(["Marlfield TrustRX1", "Marlow Council"]);
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(textOf(document.querySelector("[role=status]"))).toBe("2 suggestions");
  });

  it("moves with the arrows, wraps round and fills in on Enter without sending the form", async () => {
    await type("mar");
    fireEvent.keyDown(input, { key: "ArrowUp" });
    expect(input.getAttribute("aria-activedescendant")).toBe(list.lastElementChild?.id);
    fireEvent.keyDown(input, { key: "ArrowDown" });
    expect(list.firstElementChild?.getAttribute("aria-selected")).toBe("true");
    const wasSent = fireEvent.keyDown(input, { key: "Enter" });
    expect([input.value, list.hidden, wasSent]).toEqual(["Marlfield Trust", true, false]);
  });

  it("closes on Escape and keeps what was typed", async () => {
    await type("mar");
    fireEvent.keyDown(input, { key: "Escape" });
    expect([input.value, list.hidden, input.getAttribute("aria-expanded")]).toEqual(["mar", true, "false"]);
  });

  it("leaves a plain input where the register gives no answer", async () => {
    fetched.mockRejectedValueOnce(new Error("offline"));
    await type("mar");
    expect([input.value, list.hidden]).toEqual(["mar", true]);
  });

  it("does not open again for an answer that comes after the field was left", async () => {
    input.value = "mar";
    fireEvent.input(input);
    vi.advanceTimersByTime(210);
    fireEvent.blur(input);
    await waitForSuggestions();
    expect(list.hidden).toBe(true);
  });
});

describe("filters", () => {
  const panel = <FilterPanel action="/search" groups={[]} />;

  it.each([
    [true, false],
    [false, true],
  ])("on a small screen (%s) stand open: %s", (isSmall, isOpen) => {
    serve(panel);
    enhance({ isSmall });
    expect(document.querySelector<HTMLDetailsElement>("details")?.open).toBe(isOpen);
  });
});

it("counts down and says when there is too much", () => {
  serve(<TextArea name="text" label="Text" maxCharacters={5} typed={{ text: "abc" }} />);
  enhance();
  const line = document.querySelector("#field-text-count");
  expect(textOf(line)).toBe("2 characters left");
  const area = document.querySelector("textarea") ?? document.createElement("textarea");
  fireEvent.input(area, { target: { value: "abcdefg" } });
  expect(textOf(line)).toBe("2 characters too many");
});

describe("leaving a form", () => {
  const leave = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? "warned" : "left";
  };

  it("warns once something was typed and not sent", () => {
    serve(
      <form data-warn-unsaved="">
        <TextArea name="text" label="Text" />
      </form>,
    );
    enhance();
    expect(leave()).toBe("left");
    fireEvent.input(document.querySelector("textarea") ?? document.body);
    expect(leave()).toBe("warned");
    fireEvent.submit(document.querySelector("form") ?? document.body);
    expect(leave()).toBe("left");
  });
});
