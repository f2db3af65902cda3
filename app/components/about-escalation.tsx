import { REPLY_WORKING_DAYS } from "~/domain/assurance/judgement-rules";
import { isPublicRung } from "~/domain/escalation/ladder-rules";
import { paths } from "~/lib/paths";
import { ESCALATION_RUNGS } from "~db/vocabulary";

/** How oversight goes up the ladder, and what official lists of non-responders are. */
export const EscalationHelp = () => (
  <>
    <h2 id="escalation">When nobody answers or acts</h2>
    <p>
      Oversight can go up a ladder with a body that has not answered, whose answer was judged not to meet the
      concern, or that has not done what it said it would. A person takes every step, and no step is left out
      without a reason:
    </p>
    <ol>
      {ESCALATION_RUNGS.map(({ code, label, meaning }) => (
        <li key={code}>
          <strong>{label}.</strong> {meaning}{" "}
          {isPublicRung(code) ? "The body can reply before it is public." : ""}
        </li>
      ))}
    </ol>
    <p>
      Before a public step, a second person of oversight has to agree, and the body has {REPLY_WORKING_DAYS}{" "}
      working days to reply; its reply is published beside the step. The first letters are not public; once a
      step is, their dates are too. Nothing goes on while somebody has asked for a correction, while a claim
      is disputed, while the coroner has given more time or has been asked for it, or once an answer is held.
      What is public is on the pages of the report and of its items, and{" "}
      <a href={paths.escalations()}>all together</a>.
    </p>
    <p>
      <a href={paths.nonResponders()}>Official lists</a> of those that had not answered, such as the Chief
      Coroner’s, are kept as they were on their day: one person enters a list, another compares and publishes
      it, and what is taken off it later is recorded with the day and the reason. Such lists have had errors,
      so what the register holds today stands beside each entry.
    </p>
    <p>
      “The register knows of no answer” is not the same as “the body did not answer”: many answers were never
      published. That is why a reminder comes first, and why a body can say “we did reply”.
    </p>
  </>
);
