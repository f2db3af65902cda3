import { CONFIRM_DAYS, MOST_FOLLOWS, type FollowRefusal } from "./follow-rules";

export const followMessages: Record<FollowRefusal, Record<string, string>> = {
  not_found: { form: "There is no such page to follow. Open it and use “Get e-mails about this” there." },
  too_many: {
    form: `Many requests came from you, or this address follows ${MOST_FOLLOWS} things already. Please try again tomorrow, or stop following something.`,
  },
  too_quick: { form: "Please check what you wrote and send it again." },
  form_expired: { form: "This form stood open for too long. Look over it and send it again." },
  link_unknown: {
    form: "This link is not one we sent, or what it was for was removed. Copy the whole of it from the e-mail.",
  },
  link_expired: { form: `This link was valid for ${CONFIRM_DAYS} days. Please ask again.` },
  no_email: { form: "This register cannot send e-mail yet." },
};
