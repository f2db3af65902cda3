import { ASSESSMENT_TARGET_DAYS, REPLY_WORKING_DAYS } from "~/domain/assurance/judgement-rules";
import { MONTHS_TO_SUSTAIN } from "~/domain/assurance/level-rules";
import { paths } from "~/lib/paths";
import { RISK_FACTORS } from "~db/vocabulary";

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

/** How it is chosen which claims are checked, and how a check comes back. */
export const CheckingHelp = () => (
  <>
    <h2 id="checking">How claims are checked</h2>
    <p>
      Not every claim that something is done can be checked. Which are is chosen in two ways: by lot, so that
      what is found says something on all claims, and by risk. What speaks for a check, each counting 0 to 3:
    </p>
    <ul>
      {RISK_FACTORS.map(({ code, label, meaning }) => (
        <li key={code}>
          {label}: {meaning}
        </li>
      ))}
    </ul>
    <p>
      The plan itself is not public, so that nobody prepares for a visit; what was found is. A claim that held
      comes back after {MONTHS_TO_SUSTAIN} months. It is called “sustained” only when it held again, or a
      measure shows that it lasted.
    </p>
  </>
);
