import { z } from "zod";

const line = (most: number) => z.string().max(most, `Use at most ${most} characters`).default("");

/** So many supporting bodies can be named at once, each in a row of its own. */
export const SUPPORTING_ROWS = [1, 2, 3, 4] as const;

const body = line(300);
const why = line(2_000);

/** Who leads and who supports. A row of a supporting body left empty counts for nothing. */
export const leadForm = z
  .object({
    ...{ lead: body, reason: why },
    ...{ supporting1: body, supporting2: body, supporting3: body, supporting4: body },
    ...{ why1: why, why2: why, why3: why, why4: why },
    seen: z
      .string()
      .default("")
      .transform((typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : undefined)),
  })
  .transform((typed) => ({
    ...{ lead: typed.lead, reason: typed.reason, seen: typed.seen },
    supporting: SUPPORTING_ROWS.flatMap((row) => {
      const named = typed[`supporting${row}`];
      return named.trim() === "" ? [] : { row, body: named, why: typed[`why${row}`] };
    }),
  }));
