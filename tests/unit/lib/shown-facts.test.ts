import { describe, expect, it } from "vitest";
import { changedFacts, readFacts } from "~/lib/shown-facts";

const facts = (given: Record<string, string>) =>
  Object.entries(given).map(([label, value]) => ({ label, value }));

describe("changedFacts", () => {
  it.each([
    ["nothing changed", { Body: "North" }, { Body: "North" }, []],
    [
      "a value changed",
      { Body: "North" },
      { Body: "South" },
      [{ label: "Body", had: "North", now: "South" }],
    ],
    ["a fact came", {}, { Body: "South" }, [{ label: "Body", had: "", now: "South" }]],
    ["a fact went", { Body: "North" }, {}, [{ label: "Body", had: "North", now: "" }]],
    ["an empty fact came", {}, { Body: "" }, []],
  ])("says what differs: %s", (_case, had, now, changed) => {
    expect(changedFacts(facts(had), facts(now))).toEqual(changed);
  });
});

describe("readFacts", () => {
  it.each([undefined, "", "{", "{}", '[{"label":1,"value":"x"}]', "[null]"])("takes %s for none", (sent) => {
    expect(readFacts(sent)).toBeNull();
  });

  it("reads what a form carries", () => {
    expect(readFacts(JSON.stringify(facts({ Body: "North\nSouth" })))).toEqual([
      { label: "Body", value: "North\nSouth" },
    ]);
  });
});
