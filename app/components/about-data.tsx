import { paths } from "~/lib/paths";

/** The parts of the page about the data, each under its own heading. */
export const Sources = ({ isDemonstration }: { isDemonstration: boolean }) => (
  <>
    <h2 id="sources">Sources and licence</h2>
    {isDemonstration ? (
      <p className="nhsuk-inset-text">
        This is the demonstration register: its reports are invented and come from no source. What follows is
        so for the live register.
      </p>
    ) : null}
    <ul>
      <li>
        Coroners’ reports and the answers to them: the{" "}
        <a href="https://www.judiciary.uk/prevention-of-future-death-reports/">
          Courts and Tribunals Judiciary
        </a>
        , also as collected by the{" "}
        <a href="https://preventabledeathstracker.net/">Preventable Deaths Tracker</a> and the{" "}
        <a href="https://github.com/Sam-Osian/PFD-toolkit">PFD Toolkit</a>
      </li>
      <li>
        National safety investigations: the{" "}
        <a href="https://www.hssib.org.uk/">Health Services Safety Investigations Body</a>
      </li>
      <li>Public inquiries and committees: their own reports, and the government’s responses to them</li>
      <li>NHS bodies, their codes and who followed whom: the NHS Organisation Data Service</li>
      <li>Reports entered here by those who wrote them, or by the registrar</li>
      <li>What bodies and overseers publish here themselves</li>
    </ul>
    <p>Contains public sector information licensed under the Open Government Licence v3.0.</p>
    <p>Names of bodies are matched with the help of the Preventable Deaths Tracker’s list (MIT licence).</p>
    <p>
      You may use what you find here under{" "}
      <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
        the same licence
      </a>
      , unless a document says otherwise. Say where it comes from, with its reference and the day you read it.
    </p>
    <p>
      Everything public here can be taken away:{" "}
      <a href={paths.aboutApi()}>as files, as feeds and through an API</a>, with what every field means. That
      goes for reports, answers, judgements and checks as for <a href={paths.statements()}>what others say</a>
      , <a href={paths.escalations()}>escalations</a>, <a href={paths.nonResponders()}>official lists</a>,{" "}
      <a href={paths.priorities()}>priorities</a> and <a href={paths.reviews()}>reviews</a>.
    </p>
  </>
);

export const Units = () => (
  <>
    <h2 id="units">The two things we count</h2>
    <p>
      <strong>A request</strong> is one report at one body it asks. One report may ask several bodies. The
      time limit and the answer belong to each of them. So a report that asks three bodies counts three times.
    </p>
    <p>
      <strong>A tracked concern</strong> is one concern, or recommendation, at one body. One report may hold
      several concerns. What must be done, and whether it was, belongs to each concern at each body that it is
      for.
    </p>
    <p>
      Here is an example. A report has five concerns and asks a hospital trust and a council. That is two
      requests. It says that the first four concerns are for the trust and the fifth for the council. That is
      five tracked concerns, not ten.
    </p>
    <p>
      Many reports do not say which concern is for whom. Then we do not guess. The page says that a concern
      was asked of all of them together, until a body answers it or a person confirms whose it is. Every
      figure says which of the two it counts.
    </p>
  </>
);

interface ReferencesProps {
  references: { report: string; item: string; tracked: string; bodyCode: string };
}

export const References = ({ references: { report, item, tracked, bodyCode } }: ReferencesProps) => (
  <>
    <h2 id="references">References never change</h2>
    <dl className="register-words">
      <div>
        <dt>{report}</dt>
        <dd>A report: its series, and the number its author gave it.</dd>
      </div>
      <div>
        <dt>{item}</dt>
        <dd>One concern in it, by its number.</dd>
      </div>
      <div>
        <dt>{tracked}</dt>
        <dd>That concern at one body. {bodyCode} is the body’s code.</dd>
      </div>
    </dl>
    <p>
      A reference is given once. A later correction does not change it, and it is never used again for
      something else. Where two reports carry the same number, the later one gets “-2” at its end. Where a
      report has no number, we give it one that begins with X.
    </p>
    <p>A report that is taken back leaves a notice at its address, with the day and the reason.</p>
  </>
);

export const ClockRules = () => (
  <>
    <h2 id="clock">By when a body must answer</h2>
    <p>
      Coroners in England and Wales write under regulation 28 of the Coroners (Investigations) Regulations
      2013. Under regulation 29 a body must answer within 56 days of the day the report was sent.
    </p>
    <ul>
      <li>Where the report itself names a day, that day counts.</li>
      <li>
        Where it names none that we could read, we count 56 days from the day it was sent. If we do not know
        that day, we count from the date of the report. The page says that the date was calculated, and from
        what.
      </li>
      <li>Only the coroner who wrote the report can give more time.</li>
      <li>A body that was only sent a copy need not answer.</li>
    </ul>
    <p>
      Other reports have other rules, and some have no time limit. See{" "}
      <a href="#regime">the law a report is made under</a>.
    </p>

    <h2 id="overdue">Why we rarely say “overdue”</h2>
    <p>
      Not finding an answer does not show that none was sent. So for reports from public sources we say “no
      response published”. We say “overdue” only where this register itself keeps the clock, or where an
      official list names the body.
    </p>

    <h2 id="names">Names of people who died</h2>
    <p>
      Where a source gives the name of a person who died, we cover it before we keep anything: in texts,
      titles and page addresses. Links to official pages lead through an address of ours, because official
      addresses often hold the name. If a name has slipped through, <a href={paths.corrections()}>tell us</a>.
    </p>

    <h2 id="known">What was known, and when</h2>
    <p>
      Nothing is overwritten. When a body says something new, the old words stay, and the page shows both.
      Each statement keeps the day it happened, the day the public could know it, and the day it was recorded
      here. For older records, the day the public could know it is taken from the source and marked
      “reconstructed”.
    </p>
    <p>
      Add <code>?as-of=2025-03-01</code> to the address of any page that shows the register, of its files or
      of the API, to see what the public could know at the end of that day. Words that were since removed stay
      out. Explanations like this one, and feeds, show today.
    </p>
  </>
);

export const KnownGaps = () => (
  <>
    <h2 id="gaps">What is missing</h2>
    <ul>
      <li>
        <strong>Words of older reports.</strong> The official site gives the words of reports as text mostly
        since 2023. Of older ones we often hold only the facts.
      </li>
      <li>
        <strong>Time.</strong> Reports and answers are published weeks or months after they are sent. Some are
        never published.
      </li>
      <li>
        <strong>Official categories.</strong> They overlap, some began only in 2015 or 2019, one names a
        country and not a cause, and many deaths by suicide do not carry the category for suicide.
      </li>
      <li>
        <strong>Whose answer a letter is.</strong> For imported letters we read it from the name of the file.
        When that does not say, the letter stands with the report and with no body, until a person looks.
      </li>
      <li>
        <strong>Who was asked.</strong> Names are typed by hand in the sources and differ. Those we could not
        connect to a body are counted below.
      </li>
      <li>
        <strong>Who writes.</strong> Coroners differ in how often they write. In one collection of 6,251
        reports, a single coroner area had written 499. So numbers of reports do not show which place is
        safer, and we rank neither bodies nor areas.
      </li>
      <li>
        <strong>Mistakes of programs.</strong> Dates, names and concerns are read by a program. What it cannot
        read it leaves as written. What it reads wrongly, please <a href={paths.corrections()}>tell us</a>.
      </li>
    </ul>
  </>
);
