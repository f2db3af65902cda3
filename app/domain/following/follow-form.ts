import { z } from "zod";
import { DIGEST_FREQUENCIES, FOLLOW_KINDS, type DigestFrequency, type FollowKind } from "~db/vocabulary";

const kinds = FOLLOW_KINDS.map(({ code }) => code) as [FollowKind, ...FollowKind[]];
const frequencies = DIGEST_FREQUENCIES.map(({ code }) => code) as [DigestFrequency, ...DigestFrequency[]];
const frequency = z.enum(frequencies, { error: "Choose how often." });

/** What may be followed, as an address of this site names it. */
export const followTarget = z.object({ kind: z.enum(kinds), target: z.string().max(2_000).default("") });

/** Asking to be told by e-mail. */
export const followForm = followTarget.extend({
  email: z
    .email("Enter an e-mail address, such as name@example.org.")
    .max(200, "Enter a shorter e-mail address."),
  frequency,
  /** Left empty by people, who never see it. */
  website: z.string().optional(),
  shown: z.string().default(""),
});

const id = z.coerce.number().int().positive();

/** What the owner of an address does with what it follows. */
export const manageForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("frequency"), frequency }),
  z.object({ intent: z.literal("stop"), follow: id }),
  z.object({ intent: z.literal("stop_all") }),
]);
