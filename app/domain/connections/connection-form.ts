import { z } from "zod";
import { CONFIRMED_AS, type Decision, type IntoGroup } from "./group-rules";

const line = (most: number) => z.string().max(most, `Use at most ${most} characters`).default("");
const reason = line(2_000);

const DECISIONS: readonly string[] = [...CONFIRMED_AS, "not_the_same"];

/** What a person makes of two recommendations. `into` is "new", "none" or the reference of a group. */
export const decisionForm = z
  .object({
    decision: z
      .string()
      .default("")
      .transform((typed) => (DECISIONS.includes(typed) ? (typed as Decision) : null)),
    into: line(40),
    otherGroup: line(40),
    title: line(200),
    reason,
    seen: z
      .string()
      .default("")
      .transform((typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : undefined)),
  })
  .transform(({ into, otherGroup, title, ...rest }) => ({
    ...rest,
    into: intoGroup(into, otherGroup.trim().toUpperCase(), title),
  }));

function intoGroup(into: string, otherGroup: string, title: string): IntoGroup {
  if (into === "other") return { kind: "group", reference: otherGroup };
  if (into === "none") return { kind: "none" };
  return into === "new" || into === "" ? { kind: "new", title } : { kind: "group", reference: into };
}

const version = z
  .string()
  .default("")
  .transform((typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : undefined));

/** The forms of a group's working page. */
export const groupForms = {
  describe: z.object({ title: line(200), account: line(20_000), owner: line(300), reason, version }),
  remove: z.object({ reason, version }),
  join: z.object({ into: line(40), reason, version }),
};
