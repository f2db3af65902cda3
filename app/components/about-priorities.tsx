import { FIRST_PLACES } from "~/domain/priorities/ranking-rules";
import { HIGHEST_SCORE, VARIATION_COUNT } from "~/domain/priorities/weight-rules";
import { paths } from "~/lib/paths";

/** How it is decided what comes first. */
export const PrioritiesHelp = () => (
  <>
    <h2 id="priorities">What comes first</h2>
    <p>
      Thousands of concerns are open at once. <a href={paths.priorities()}>The national list of priorities</a>{" "}
      says which of them oversight puts first, and why. What is ranked is a confirmed group where there is
      one, else a single concern or recommendation. Left out is what was checked and found done wherever it
      was asked; that a body says it is done is not enough.
    </p>
    <p>
      Five things are scored from 0 to {HIGHEST_SCORE}: how grave the harm is, how many issuers asked for it,
      how far it reaches, how long it has been open, and how ready those who must act are. The rules stand
      beside the list. A person can put a score of their own in place of a rule’s, with a reason, but not for
      what their own body is asked. Nothing is on the list because of its score alone: people put it there,
      with a reason, and another person publishes it.
    </p>
    <p>
      A score depends on how much each of the five counts. So each weight is halved, kept and doubled, in all{" "}
      {VARIATION_COUNT} ways, and the list says in how many of them an entry stays among the first{" "}
      {FIRST_PLACES}. Every edition stays as it was published, with the day on which it is looked at again;
      the page says so where that day has passed.
    </p>
  </>
);
