import type { BodyRefusal } from "./body-rules";
import type { MergeRefusal } from "./merge-rules";

export const bodyMessages: Record<BodyRefusal, Record<string, string>> = {
  not_found: { form: "There is no such body in the register." },
  stale: {
    form: "Somebody else changed this body while you were writing. Look at it again and send it once more.",
  },
  name_required: { name: "Enter the body's name." },
  name_taken: { name: "A body of this name is already in the register." },
  opened_after_closed: { closedOn: "Enter a day after the body opened." },
  date_unreadable: { closedOn: "Enter a real date, such as 6 5 2026." },
  reason_required: { reason: "Say why, in at least 10 characters." },
  own_relative: { form: "A body cannot be its own parent, sponsor or successor." },
  relative_unknown: {
    form: "Name the parent, sponsor or successor by the full name or code of a body in the register.",
  },
};

export const mergeMessages: Record<MergeRefusal, Record<string, string>> = {
  not_found: { form: "Name two bodies of the register, each by its full name or code." },
  stale: { form: "Somebody else changed one of these bodies meanwhile. Look again before you join them." },
  itself: { into: "These are one record already: name another body." },
  already_merged: { from: "This record was joined to another before. Undo that first." },
  into_merged: { into: "This record was itself joined to another: name the one it was joined to." },
  circle: { into: "That record was joined to this one, so joining them again would lead in a circle." },
  reason_required: { reason: "Say how you know that they are one body, in at least 10 characters." },
  not_merged: { form: "This record is not joined to another." },
};
