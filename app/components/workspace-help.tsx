import { paths } from "~/lib/paths";
import { ACTION_DAYS, NEW_DAYS } from "~/domain/submissions/my-work-rules";
import { RAG_RATINGS } from "~db/vocabulary";

/** How a body works here, for its people and for whoever wants to know how what they read came about. */
export const WorkspaceHelp = () => (
  <div className="register-guide">
    <h2 id="work">My work</h2>
    <p>
      The lists stand in the order you would act: what came back to you, what is overdue, what waits for
      sign-off, what is new (asked in the last {NEW_DAYS} days), what your plan says is due within{" "}
      {ACTION_DAYS} days. Each date says in how many days it is and what it rests on: stated in the report,
      counted from it, or extended by the coroner.
    </p>
    <p>
      What was asked of a body you took over is in the same lists. “Show only some of it” narrows them to one
      body, to one that asked, or to one person’s drafts.
    </p>
    <h2 id="answer">Answering a report</h2>
    <p>
      “Answer all concerns in one letter” shows every concern beside your body’s answer to it: what it says,
      what was or will be done, by when, or why nothing will be. It can be saved part by part, and says what
      regulation 29(3) still lacks. The nine points under it are those that reviewers look for; none of them
      keeps you from sending the answer. If two people write at once, the second is shown what the first saved
      and loses nothing.
    </p>
    <ul>
      <li>The letter can be printed, or taken away for Word (DOCX), from the draft on.</li>
      <li>
        All of it goes to sign-off together, and is returned or published together. Before that your body
        records when it reached the coroner, whether anyone made representations about publication, and that
        the family has had it; the approver can fill that in and approve at once.
      </li>
      <li>
        Name other bodies that the report asks, if the answer is theirs too. It counts for each of them once
        an approver of its own has confirmed it; changed words are asked about again.
      </li>
      <li>
        “Not theirs to answer” needs the reason and the right body. It goes to the registrar, who moves it
        there or sends it back; the decision and its reason stand on the report’s page in your workspace.
      </li>
      <li>
        Of many reports the register holds no text. “Answer the whole report” then takes your letter as one
        text, or attached; sign-off and publication are the same, and the public reads it on the report’s
        page. If none of it is yours, say who should be asked. When the registrar enters the concerns
        meanwhile, what you wrote stays and they can be answered beside it.
      </li>
      <li>
        “More time” records that your body asked the coroner. It moves no date: the coroner decides, and the
        registrar records the decision.
      </li>
    </ul>
    <h2 id="calendar">Your calendar</h2>
    <p>
      “Calendar” makes a private address that your calendar program can subscribe to. It shows references and
      dates, never what a report says. You can stop it at any time; it stops by itself when you leave the
      body.
    </p>
    <h2 id="reminders">Reminders by e-mail</h2>
    <p>
      Everybody who works for a body here is reminded by e-mail of what is due in 28, 14, 7 days and in one
      day, what has become overdue, what came back to them, what is newly asked, and evidence that expires or
      is to be reviewed. Approvers are told what waits to be signed; during leave that goes to whoever stands
      in. It is one e-mail a day at most, and none when nothing changed: each thing is said once at each
      stage. It holds references, dates and links, never what a report or a draft says.
    </p>
    <p>
      <a href={paths.reminders()}>Choose what you are reminded of</a>, once a day, once a week, or never. The
      same page shows what the next e-mail would say.
    </p>
    <h2 id="others">Does this apply to us?</h2>
    <p>
      What others were asked may be true of your body as well. “Does this apply to us?” lists it, the newest
      first, by theme, setting and kind of body asked. You say that it applies and what will be done, by an
      action of your plan or in its own words; that it is in place, with evidence from your library; or that
      it does not apply, and why. An approver who wrote none of it signs. What you will do in its own words
      stands beside your plan, in your work and in your calendar; only your body sees it.
    </p>
    <p>
      What the public reads is that your body has considered it, and when: neither what it found nor a count.
      You can consider it again at any time; what was signed before is kept.
    </p>
    <h2 id="plan">The plan</h2>
    <p>
      An action says what will be done and why, which role leads, by when, with which milestones, how it is
      now, how anyone will know that it worked, what it needs, and what may go wrong. It may answer several
      concerns, of several reports.
    </p>
    <ul>
      <li>When you move its date, the first one stays beside it, for everyone.</li>
      <li>
        You can say how it stands: {RAG_RATINGS.map(({ label }) => label.toLowerCase()).join(", ")}. The last
        two need their reason.
      </li>
      <li>To close it, give what was learnt and a document or link that shows it.</li>
      <li>Every wording is kept, and two of them can be compared.</li>
      <li>Hints say what would make it easier to do and to check. You may leave them.</li>
    </ul>
    <p>
      Risks are read by your body and its reviewers. Everything else is public once another person approves
      it.
    </p>
    <h2 id="sheet">The plan as a spreadsheet</h2>
    <p>
      Download the plan as Excel or CSV, change it in any program, and upload it. Under the actions stands a
      row to fill in for each concern you accepted that has none.
    </p>
    <ul>
      <li>
        You see every change, row by row, before anything is saved; then all of it is saved, or nothing.
      </li>
      <li>What cannot be taken is named by its cell, such as C7, with what to do.</li>
      <li>
        What somebody else changed since you downloaded it is shown, and stays unless you tick that the
        spreadsheet counts.
      </li>
      <li>A blank cell leaves what is there; a single - takes it out. A row left out stays as it is.</li>
      <li>
        The action plan of another system can be uploaded as it is: you say once which column is which. An
        action is known again by your own number for it, so that none is kept twice.
      </li>
      <li>What you save are drafts, and the same rules hold as on the page.</li>
    </ul>
    <h2 id="systems">Your own systems</h2>
    <p>
      Under “API tokens” you let one of your body’s systems send figures, actions, progress and answers. They
      become drafts in your name and go to sign-off like any other.{" "}
      <a href={`${paths.aboutApi()}#systems`}>What a system sends, and how</a>
    </p>
    <h2 id="evidence">Evidence</h2>
    <p>
      “Evidence” is your body’s library: upload a file once, and cite it whenever you answer, report progress
      or write an action. It keeps who added it and when, its SHA-256, and when to look at it again.
    </p>
    <ul>
      <li>
        It is private. An approver chooses, with each thing that cites it, whether the public may open it.
      </li>
      <li>
        Ward documents can identify patients. You tick that you checked it, and that your
        information-governance rules let you share it. What is private here can still be asked for under the
        Freedom of Information Act.
      </li>
      <li>A newer file takes the place of an older one, which is kept: what cited it still does.</li>
      <li>What has passed its last day cannot be cited anew.</li>
      <li>
        A file in which a virus is found is refused and kept nowhere. “Not scanned for viruses” says that no
        scanner was running when it came; it is looked at once one is.
      </li>
    </ul>
    <h2 id="sign-off">Sign-off</h2>
    <p>
      Nobody publishes their own words. An approver sees what would change publicly, approves it or returns it
      with what should be changed. On “Sign-off” an approver reads what waits, one after another, and
      publishes several at once: all that are ticked, or none.
    </p>
    <p>
      “Board report” lists what was published in a quarter and how answers and plan stand today, to be printed
      or taken away for Word (DOCX).
    </p>
    <p>
      Contributor and approver can comment on a draft; nobody else reads it. An approver who goes on leave
      names who approves meanwhile, from one day to another, on “Approval during leave”. Whoever stands in
      still signs off nothing they wrote. The ledger shows that approval was handed over, without names.
    </p>
    <h2 id="oversee">If your body oversees others</h2>
    <p>
      An integrated care board, or any body that the registrar has recorded as the sponsor of others, sees
      together what they published. It sees no drafts.
    </p>
  </div>
);
