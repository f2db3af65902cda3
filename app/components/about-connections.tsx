import { ALARM_IN_WORDS } from "~/domain/connections/alarm-rules";
import { paths } from "~/lib/paths";

/** How it is found that the same was asked before, what the alarm means, and who leads where several were asked. */
export const AskedAgainHelp = () => (
  <>
    <h2 id="again">When the same is asked again</h2>
    <p>
      The same danger is often raised more than once: of the same body, or of others. The register compares
      each concern with all others. It counts the words that both use, rare words most, and looks at what
      happened, who was asked and the themes. Words that every coroner’s form has count for nothing. You can
      see the result of any concern under “See what reads like it”, with every word that counted.
    </p>
    <p>
      Words can be alike where the meaning is not, and the same can be said in other words. So a person at an
      oversight body decides: a repeat, an overlap, a contradiction, a replacement, or not the same. What is
      rejected is not proposed again. What is confirmed gathers in a <a href={paths.groups()}>group</a>, whose
      page says who said it, to whom, when, what came of it, and who should own it.
    </p>
    <p>{ALARM_IN_WORDS}</p>
    <h2 id="leads">Who must act</h2>
    <p>
      Where several bodies were asked together, where a body says it is not theirs, or where a body closed and
      nobody took over, oversight or the registrar can name one that leads and others that support it. The
      recommendation’s page and the pages of those bodies say so, with the reasons.
    </p>
  </>
);
