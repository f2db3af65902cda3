import { TO_TODAY } from "~/lib/as-of";
import { showDate } from "~/lib/dates";

interface AsOfBannerProps {
  /** YYYY-MM-DD */
  day: string;
  /** The same page as of today. */
  ofToday: string;
}

/** Above a page that shows the register as of a day that is past: that it does, what it cannot show, and the way back. */
export const AsOfBanner = ({ day, ofToday }: AsOfBannerProps) => (
  <aside className="nhsuk-width-container" aria-label="As of a day that is past">
    <div className="nhsuk-inset-text">
      <p>
        <strong>This is what the public could know at the end of {showDate(day)}.</strong>{" "}
        <a href={ofToday} {...TO_TODAY}>
          Show what is known today
        </a>
      </p>
      <p>
        It is put together from the histories. For records taken from public sources, the day on which
        something became known is reconstructed from the source. Words that were since removed stay out. Links
        to pages that have a history stay on this day; all others lead to today.
      </p>
    </div>
  </aside>
);
