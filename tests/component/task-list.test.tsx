import { describe, expect, it } from "vitest";
import { TaskList } from "~/components/task-list";
import { serve, textOf } from "./page";

const task = { key: "1", label: "Answer concern 3 of DEMO-2025-0007", href: "/workspace/answer" };

describe("TaskList", () => {
  it("leaves an empty list out unless its emptiness is worth saying", () => {
    expect(serve(<TaskList title="Returned" tasks={[]} />).innerHTML).toBe("");
    expect(textOf(serve(<TaskList title="Overdue" tasks={[]} empty="Nothing is overdue." />))).toContain(
      "Nothing is overdue.",
    );
  });

  it("leads to the rest where only the first are listed", () => {
    const page = serve(<TaskList title="Due" tasks={[task]} total={41} allHref="/workspace/due" />);
    const links = [...page.querySelectorAll("a")].map((link) => [textOf(link), link.getAttribute("href")]);
    expect(links).toEqual([
      ["Answer concern 3 of DEMO-2025-0007", "/workspace/answer"],
      ["See all 41: Due", "/workspace/due"],
    ]);
  });
});
