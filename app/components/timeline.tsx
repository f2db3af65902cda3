import type { ReactNode } from "react";

export interface TimelineEntry {
  id: string;
  /** Shown as "6 May 2026". */
  date: string;
  /** Role and body, never a person: "An approver of …", "The coroner for …". */
  who: string;
  /** What was said or done: "Said the work is done". */
  what: ReactNode;
  /** The fact before and after, where one changed. */
  change?: { fact: string; from: string; to: string };
  quote?: string;
  source?: { label: string; href: string };
  /** When the public could know it, where that differs: "Known to the public on 3 June 2026". */
  knownOn?: string;
  /** True where the date it became known was worked out from a source, not recorded at the time. */
  isReconstructed?: boolean;
}

/** Every statement about one thing, in the order given: newest first. */
export function Timeline({ entries, empty }: { entries: readonly TimelineEntry[]; empty?: string }) {
  if (entries.length === 0) return <p>{empty ?? "No statement has been recorded yet."}</p>;
  return (
    <ol className="register-timeline">
      {entries.map((entry) => (
        <li key={entry.id} className="register-timeline__entry">
          <p className="register-timeline__when">{entry.date}</p>
          <h3 className="register-timeline__what">{entry.what}</h3>
          <p className="register-timeline__who">{entry.who}</p>
          {entry.change ? (
            <p className="register-timeline__change">
              {entry.change.fact}: <del>{entry.change.from}</del>{" "}
              <span className="nhsuk-u-visually-hidden">became</span>
              <span aria-hidden="true">→</span> <ins>{entry.change.to}</ins>
            </p>
          ) : null}
          {entry.quote ? <blockquote className="register-quote">{entry.quote}</blockquote> : null}
          <TimelineNotes entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function TimelineNotes({ entry }: { entry: TimelineEntry }) {
  if (!entry.source && !entry.knownOn && !entry.isReconstructed) return null;
  return (
    <p className="register-timeline__notes">
      {entry.source ? <a href={entry.source.href}>{entry.source.label}</a> : null}
      {entry.knownOn ? <span>{entry.knownOn}</span> : null}
      {entry.isReconstructed ? <span>Reconstructed from the source’s dates</span> : null}
    </p>
  );
}
