import { ASSESSMENT_TARGET_DAYS, REPLY_WORKING_DAYS } from "~/domain/assurance/judgement-rules";
import { paths } from "~/lib/paths";

/** How answers are assessed, and what the words do and do not say. */
export const AssessingHelp = () => (
  <>
    <h2 id="assessing">How answers are assessed</h2>
    <p>
      What one body answered to one report is assessed once, as one letter, with exceptions for single
      concerns; the target is {ASSESSMENT_TARGET_DAYS} days after the answer became public. Nobody assesses a
      body they belong to, its parent, sponsor, predecessor or successor. Where that leaves nobody, the page
      says “no independent verifier”.
    </p>
    <p>
      The reviewer writes a letter back. What is against the body, and the letter with it, is public only
      after a second reviewer has agreed and the body has had {REPLY_WORKING_DAYS} working days to reply; its
      reply stands beside it. When the body answers anew, the assessment says that it was replaced until the
      new answer has been assessed.
    </p>
    <p>
      Where more answers come in a month than can be assessed, which are is decided by lot: the list is frozen
      first, a public number decides the draw afterwards, and everybody can repeat it. How many can be
      assessed is stated beforehand, with the reason, and{" "}
      <a href={`${paths.samples()}#capacity`}>stands beside the samples</a>. An answer that was not drawn is
      “not assessed because of capacity”: that says nothing good or bad about it.
    </p>
  </>
);
