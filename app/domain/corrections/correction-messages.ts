import { CONFIRMATION_DAYS, REASON_MIN_LENGTH, type CorrectionRefusal } from "./correction-rules";

export const correctionMessages: Record<CorrectionRefusal, Record<string, string>> = {
  not_found: { about: "There is no such record. Open its page and use “Is this wrong? Tell us” there." },
  too_many: { form: "Many requests came from you or about this record. Please try again tomorrow." },
  too_quick: { form: "Please check what you wrote and send it again." },
  form_expired: { form: "This form stood open for too long. Look over it and send it again." },
  link_unknown: { form: "This link is not one we sent. Copy the whole of it from the e-mail." },
  link_expired: {
    form: `A request can be confirmed for ${CONFIRMATION_DAYS} days. They are over, and what was sent is removed. Please ask again.`,
  },
  stale: { form: "This request changed while you were writing. Look at it again." },
  already_decided: { form: "This request was decided before." },
  not_confirmed: { form: "The person has not confirmed their e-mail address." },
  reason_required: {
    reason: `Say what was decided and why, in at least ${REASON_MIN_LENGTH} characters. The public reads it.`,
  },
  dismissal_reason_required: {
    dismissal: `Say why, in at least ${REASON_MIN_LENGTH} characters, without repeating what was sent.`,
  },
};
