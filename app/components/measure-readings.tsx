import type { HeldReading, ShownReadings } from "~/domain/measures/reading-choice-rules";
import { showDate } from "~/lib/dates";

const Signed = ({ reading }: { reading: HeldReading }) => (
  <>
    {reading.text ?? "[removed]"}{" "}
    <span className="register-note-line">
      {reading.reviewerName ?? "This register"}, {showDate(reading.knownOn)}
    </span>
  </>
);

/** Why a sentence is withheld, and what reviewers add to it. */
export const ReadingNotes = ({ readings }: { readings: ShownReadings }) => (
  <>
    {readings.withheld ? (
      <div className="nhsuk-inset-text">
        <p>
          <strong>The reading of this chart is withheld.</strong> <Signed reading={readings.withheld} />
        </p>
      </div>
    ) : null}
    <ReadingList title="A reviewer adds" readings={readings.added} />
  </>
);

/** Why places differ, for reasons other than how safe they are. */
export const Explanations = ({ readings }: { readings: ShownReadings }) => (
  <ReadingList title="Why places differ" readings={readings.explanations} />
);

const ReadingList = ({ title, readings }: { title: string; readings: readonly HeldReading[] }) =>
  readings.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {readings.map((reading) => (
          <li key={`${reading.knownOn} ${reading.text ?? ""}`}>
            <Signed reading={reading} />
          </li>
        ))}
      </ul>
    </>
  );
