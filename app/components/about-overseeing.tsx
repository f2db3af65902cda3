import { LEAST_FOR_A_SHARE } from "~/domain/statistics/figures";
import { paths } from "~/lib/paths";

/** How to read the figures, and what oversight publishes on a period and on a theme. */
export const OverseeingHelp = () => (
  <>
    <h2 id="figures">The figures, and reports on them</h2>
    <p>
      <a href={paths.statistics()}>Statistics</a> follow what was asked from the report to what lasted. Each
      number leads to the list that it counts. A share is told only of {LEAST_FOR_A_SHARE} or more, and only
      of what the register can tell; reviewers choose what they look at, so what they find is told as a
      number.
    </p>
    <p>
      A <a href={paths.progressReports()}>progress report</a> is on a period that has ended: what got better,
      what did not, and who had not answered. One person writes it and another publishes it. From then on its
      figures stay as they are, with what stands today beside them. A report withdrawn later stays in its
      list, marked so. When something must be corrected, a new edition is published, and the old one stays
      readable.
    </p>
    <h2 id="reviews">Reviews of themes</h2>
    <p>
      A board of oversight can take up one theme, look at what is still open on it, and decide what follows,
      with who does it and by when. Its minutes are its own. Its <a href={paths.reviews()}>public summary</a>{" "}
      has the decisions as they stood when a second person published it; one whose day has passed is marked
      until a newer edition says what came of it. Members and owners are named by their role.
    </p>
  </>
);
