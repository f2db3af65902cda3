/**
 * The shape of the demonstration register's content. Everything here is declarative: a loader pushes it through the
 * real use cases in the order of `on`, so that what the demonstration shows is what the register would have recorded.
 */
import type {
  ActionState,
  Adequacy,
  AliasKind,
  BoardAssurance,
  BodyType,
  Capacity,
  ConcernFlag,
  CorrectionKind,
  CorrectionState,
  DatePrecision,
  DocumentRole,
  ImplementationStatus,
  IssuerKind,
  JudgementState,
  Jurisdiction,
  MatchMethod,
  PfdCategory,
  Position,
  Provenance,
  RagRating,
  RecommendationKind,
  RecommendationLinkKind,
  Regime,
  ReportKind,
  ReportLinkKind,
  ReportState,
  ResponseKind,
  ResponseStatus,
  Role,
  RubricPoint,
  SampleStratum,
  SelfAssessmentFinding,
  SplitMethod,
  StatementVoice,
  SubmissionKind,
  SubmissionState,
  TextSource,
  ThemeCode,
  TrackingBasis,
  VerificationFinding,
  VerificationLevel,
  VerificationMethod,
} from "~db/vocabulary";

import type { SeedMeasure, SeedProgramme } from "./measure-seed-types";

/** A fixed day `YYYY-MM-DD` for history, or a day counted from the day of loading for what must be current. */
export type SeedDate = string | { daysAgo: number } | { daysAhead: number };

/** An edge case of real data, as the domain notes number them: "D1" to "D40". */
export type EdgeCase = `D${number}`;

export type AccountKey =
  | "northmoorContributor"
  | "northmoorApprover"
  | "harrowbyContributor"
  | "harrowbyApprover"
  | "careBoardContributor"
  | "issuerEditor"
  | "reviewerOne"
  | "reviewerTwo"
  | "oversightLead"
  | "registrar"
  | "moderator"
  | "auditor"
  | "admin";

export interface SeedAccount {
  readonly key: AccountKey;
  readonly name: string;
  readonly email: `${string}@demo.example`;
  readonly role: Role;
  /** The day the account was made: before it the registrar recorded what the body published. */
  readonly since: string;
  /** The body's code or the issuer's slug the account acts for; neither for the register's own staff. */
  readonly body?: string;
  readonly issuer?: string;
}

export interface SeedBody {
  /** Permanent code. Every local body is invented and its code is DM and two digits. */
  readonly code: string;
  readonly name: string;
  readonly type: BodyType;
  readonly openedOn?: string;
  readonly closedOn?: string;
  /** The body that sponsors or owns this one: its people may not judge it either. */
  readonly parent?: string;
  /** The body that oversees this one, such as its integrated care board. */
  readonly sponsor?: string;
  readonly aliases?: readonly { readonly name: string; readonly kind: AliasKind }[];
  /** A second record of the same body, joined by the registrar. */
  readonly mergedInto?: string;
  /** Exists outside this demonstration; everything said of it here is invented all the same. */
  readonly isReal?: true;
}

export interface SeedSuccession {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

export interface SeedIssuer {
  readonly slug: string;
  readonly name: string;
  readonly kind: IssuerKind;
  readonly jurisdiction: Jurisdiction;
  readonly regime: Regime;
  readonly from?: string;
  readonly until?: string;
  readonly successor?: string;
  readonly aliases?: readonly string[];
}

/** A small file made in code; its kind follows from the name's ending: .pdf, .csv or .txt. */
export interface SeedDocument {
  readonly fileName: string;
  readonly role: DocumentRole;
  readonly text: string;
  /** Evidence stays private until its owner publishes it. Other documents are public. */
  readonly isPrivate?: true;
}

export interface SeedItem {
  /** As the source counts: "1", "2", "2a". */
  readonly number: string;
  readonly kind: RecommendationKind;
  readonly text: string;
  readonly split: SplitMethod;
  readonly themes: readonly ThemeCode[];
  /** The number of the item this one is part of. */
  readonly parent?: string;
  /** Keys of the addressees to whom the text itself gives this item. */
  readonly allottedTo?: readonly string[];
}

export interface SeedAddressee {
  /** Unique within the report; events name it. */
  readonly key: string;
  /** As the report writes it, office and spelling included. */
  readonly asWritten: string;
  /** Absent while the name is not matched. */
  readonly body?: string;
  readonly capacity: Capacity;
  readonly match: MatchMethod;
  /** For an end implementer: the key of the national body that was asked. */
  readonly under?: string;
  /** Candidates the registrar is shown for an unmatched name. */
  readonly candidates?: readonly string[];
}

/**
 * Who speaks for a body: two people of the body, or the registrar who records what a body without accounts has
 * published (design §4.2).
 */
export type Voice =
  { readonly by: AccountKey; readonly approvedBy: AccountKey } | { readonly recordedBy: "registrar" };

export interface SeedAnswer {
  readonly item: string;
  readonly position: Position;
  readonly text: string;
  /** Whom an answer "outside remit" names instead: a body's code. */
  readonly rightBody?: string;
  /** "Already in place" needs evidence. */
  readonly evidence?: readonly SeedDocument[];
}

/** Points of the rubric that do not apply are in neither list. */
export interface SeedRubric {
  readonly met: readonly RubricPoint[];
  readonly unmet: readonly RubricPoint[];
}

/** How far a judgement has come, and by which steps (design §4.2). */
export interface Passage {
  readonly state: JudgementState;
  readonly second?: {
    readonly on: SeedDate;
    readonly by: AccountKey;
    readonly agrees: boolean;
    readonly note: string;
  };
  readonly reply?: { readonly on: SeedDate; readonly via: Voice; readonly text: string };
  readonly publishedOn?: SeedDate;
  readonly withdrawn?: { readonly on: SeedDate; readonly reason: string };
}

/** `at` is an addressee's key, `item` an item's number, `by` the account that acts. */
interface Happening<Type extends string> {
  readonly type: Type;
  readonly on: SeedDate;
}
interface AtAddressee<Type extends string> extends Happening<Type> {
  readonly at: string;
}
interface AtItem<Type extends string> extends AtAddressee<Type> {
  readonly item: string;
}

/** One answer of one body or, with several keys in `from`, a joint one. */
export interface Answered extends Happening<"answered"> {
  readonly from: readonly string[];
  readonly via: Voice;
  readonly kind: ResponseKind;
  readonly answers: readonly SeedAnswer[];
  /** The letter is made from the answers; these are its companions. */
  readonly documents?: readonly SeedDocument[];
  /** The source listed the letter under this addressee by mistake, until `reattributed`. */
  readonly filedUnder?: string;
  /** The letter's own date, where the register came to know it later. */
  readonly dated?: SeedDate;
  readonly documentKey?: string;
}

export interface Reattributed extends Happening<"reattributed"> {
  readonly documentKey: string;
  readonly from: string;
  readonly to: string;
  readonly by: "registrar";
  readonly reason: string;
}

export interface ExtensionRequested extends AtAddressee<"extension_requested"> {
  readonly via: Voice;
  readonly reason: string;
}
export interface ExtensionGranted extends AtAddressee<"extension_granted"> {
  readonly by: "registrar";
  readonly newDueOn: SeedDate;
  readonly grantedBy: string;
  readonly source: string;
}
export interface ClockEvent extends AtAddressee<
  | "extension_refused"
  | "listed_non_responder"
  | "delisted_non_responder"
  | "response_withheld"
  | "response_released"
  | "outside_remit_upheld"
  | "sent_back"
> {
  readonly by: "registrar";
  readonly reason: string;
  readonly item?: string;
}

/** Moves an item, or with no item the whole addressing, to the right body as a new addressee. */
export interface Reassigned extends AtAddressee<"reassigned"> {
  readonly by: "registrar";
  readonly item?: string;
  readonly to: SeedAddressee;
  readonly reason: string;
}
export interface Allotted extends AtItem<"allotted"> {
  readonly by: "registrar" | "issuerEditor";
  readonly reason: string;
}
export interface AddresseeMatched extends AtAddressee<"addressee_matched"> {
  readonly by: "registrar";
  readonly body: string;
  readonly reason: string;
}

export interface ActionAdded extends AtItem<"action_added"> {
  readonly via: Voice;
  /** The body's own reference of the action, unique within the report. */
  readonly action: string;
  readonly what: string;
  readonly leadRole: string;
  readonly dueOn: SeedDate;
  readonly baseline?: string;
  readonly success?: string;
  readonly why?: string;
  readonly resources?: string;
  readonly risks?: string;
  /** One a line, as on the form. */
  readonly milestones?: string;
  readonly plain?: string;
  readonly rag?: RagRating;
  readonly ragReason?: string;
  /** Other concerns it answers, each as "report-key.item". */
  readonly serves?: readonly string[];
}
export interface ActionChanged extends AtAddressee<"action_changed"> {
  readonly via: Voice;
  readonly action: string;
  readonly dueOn: SeedDate;
  readonly reason: string;
}
export interface ActionFinished extends AtAddressee<"action_finished"> {
  readonly via: Voice;
  readonly action: string;
  readonly state: Exclude<ActionState, "open">;
  readonly lessons: string;
  readonly evidenceLinks?: readonly string[];
}

export interface Progress extends AtItem<"progress"> {
  readonly via: Voice;
  readonly status: ImplementationStatus;
  readonly text: string;
  readonly targetOn?: SeedDate;
  readonly evidence?: readonly SeedDocument[];
  readonly evidenceLinks?: readonly string[];
  readonly assurance?: { readonly kind: BoardAssurance; readonly by: string };
  /** For "superseded": the later recommendation, as "report-key.item". */
  readonly supersededBy?: string;
}

export interface Assessment extends AtAddressee<"assessment">, Passage {
  /** The items judged; all the body answered when absent. */
  readonly items?: readonly string[];
  readonly by: AccountKey;
  readonly adequacy: Exclude<Adequacy, "not_assessed" | "assessment_superseded">;
  readonly flag: ConcernFlag;
  readonly rubric: SeedRubric;
  readonly reason: string;
}
export interface Verification extends AtItem<"verification">, Passage {
  readonly by: AccountKey;
  readonly method: VerificationMethod;
  readonly finding: VerificationFinding;
  /** The level the item has after this check. */
  readonly level: VerificationLevel;
  readonly text: string;
  readonly nextRecheckOn?: SeedDate;
}
export interface Dispute extends AtItem<"dispute">, Passage {
  readonly by: AccountKey;
  readonly text: string;
}

export interface Correction extends Happening<"correction"> {
  readonly at?: string;
  readonly item?: string;
  readonly kind: CorrectionKind;
  /** Who asked, in general words: no visitor is ever named. */
  readonly from: string;
  readonly message: string;
  /** Those that were removed leave nothing to show. */
  readonly state: Exclude<CorrectionState, "expired" | "dismissed">;
  readonly document?: SeedDocument;
  readonly decided?: { readonly on: SeedDate; readonly by: "registrar"; readonly decision: string };
}

/** Work of a body left where it stands, so that every list of "my work" has something in it. */
export interface DraftSubmission extends AtItem<"draft_submission"> {
  readonly kind: SubmissionKind;
  readonly state: Exclude<SubmissionState, "published">;
  readonly by: AccountKey;
  readonly text: string;
  readonly position?: Position;
  readonly status?: ImplementationStatus;
  readonly leadRole?: string;
  readonly targetOn?: SeedDate;
  readonly evidence?: readonly SeedDocument[];
  readonly returned?: { readonly on: SeedDate; readonly by: AccountKey; readonly reason: string };
}

export interface ReportWithdrawn extends Happening<"report_withdrawn"> {
  readonly by: "registrar";
  readonly reason: string;
}

export type SeedEvent =
  | Answered
  | Reattributed
  | ExtensionRequested
  | ExtensionGranted
  | ClockEvent
  | Reassigned
  | Allotted
  | AddresseeMatched
  | ActionAdded
  | ActionChanged
  | ActionFinished
  | Progress
  | Assessment
  | Verification
  | Dispute
  | Correction
  | DraftSubmission
  | ReportWithdrawn;

/** What the register must show once all events are loaded, for the loader's own test. */
export interface SeedExpectation {
  readonly at: string;
  readonly item?: string;
  readonly response?: ResponseStatus;
  readonly position?: Position;
  readonly implementation?: ImplementationStatus;
  readonly adequacy?: Adequacy;
  readonly level?: VerificationLevel;
  readonly isDisputed?: boolean;
  readonly basis?: TrackingBasis;
}

export interface SeedReport {
  /** Names the report within the seed; links use it. */
  readonly key: string;
  /** As the source writes it; null where the source gives none. */
  readonly sourceReference: string | null;
  readonly kind: ReportKind;
  readonly issuer: string;
  readonly author?: string;
  readonly title: string;
  readonly state: ReportState;
  readonly shows: readonly EdgeCase[];
  readonly categories: readonly PfdCategory[];
  readonly regime?: Regime;
  readonly jurisdiction?: Jurisdiction;
  readonly isSensitive?: true;
  readonly deceasedCount?: number;
  readonly reportedOn: SeedDate;
  /** The date as the source writes it, where that is not a plain date. */
  readonly reportedOnRaw?: string;
  readonly reportedOnPrecision?: DatePrecision;
  readonly sentOn?: SeedDate;
  readonly publishedOn?: SeedDate;
  /** The day by which the report itself asks for an answer. */
  readonly statedDueOn?: SeedDate;
  /** Whether this register keeps the clock: only then may it say "overdue" (design §4.1). */
  readonly keepsClock: boolean;
  /** Where the record comes from. */
  readonly provenance: Provenance;
  readonly textSource: TextSource;
  readonly circumstances?: string;
  readonly summary?: string;
  readonly items: readonly SeedItem[];
  readonly addressees: readonly SeedAddressee[];
  readonly documents?: readonly SeedDocument[];
  readonly links?: readonly { readonly kind: ReportLinkKind; readonly to: string }[];
  readonly itemLinks?: readonly SeedItemLink[];
  readonly events: readonly SeedEvent[];
  readonly expects?: readonly SeedExpectation[];
}

export interface SeedItemLink {
  readonly kind: RecommendationLinkKind;
  readonly from: string;
  /** "report-key.item" */
  readonly to: string;
  readonly isConfirmed: boolean;
  readonly reason: string;
}

/** What somebody who was neither asked nor asks tells the register, and what became of it. */
export interface SeedStatement {
  readonly on: SeedDate;
  /** The report's key, and the item and body it is about; null where it is about the whole report. */
  readonly report: string;
  readonly at: { readonly item: string; readonly body: string } | null;
  readonly voice: StatementVoice;
  readonly message: string;
  readonly summary: string;
  readonly replied: { readonly on: SeedDate; readonly by: AccountKey; readonly text: string } | null;
  readonly publishedOn: SeedDate;
}

export interface Demonstration {
  readonly accounts: readonly SeedAccount[];
  readonly bodies: readonly SeedBody[];
  readonly successions: readonly SeedSuccession[];
  readonly issuers: readonly SeedIssuer[];
  readonly reports: readonly SeedReport[];
  readonly measures: readonly SeedMeasure[];
  readonly programmes: readonly SeedProgramme[];
  readonly samples: readonly SeedSample[];
  readonly reviews: readonly SeedReview[];
  readonly progressReports: readonly SeedProgressReport[];
  readonly groups: readonly SeedGroup[];
  readonly leads: readonly SeedLead[];
  readonly statements: readonly SeedStatement[];
  readonly selfAssessments: readonly SeedSelfAssessment[];
  readonly ownAnswers: readonly SeedOwnAnswer[];
  readonly evidence: readonly SeedEvidence[];
}

/** A body's answer to all concerns of a report, or to the whole of one held without them; being written, or published. */
export interface SeedOwnAnswer {
  readonly on: SeedDate;
  /** The key of the report. */
  readonly report: string;
  readonly by: AccountKey;
  readonly opening: string;
  /** Keys of the other addressees it is to be from. */
  readonly jointWith: readonly string[];
  /** The code of the body that should have been asked instead of this one. */
  readonly rightBody?: string;
  /** Signed off by another, on the day after the answer reached the issuer. */
  readonly published?: { readonly by: AccountKey; readonly on: SeedDate; readonly reachedOn: SeedDate };
  readonly parts: readonly {
    /** Absent where the whole report is answered. */
    item?: string;
    position?: Position;
    text: string;
    timetable?: string;
    leadRole?: string;
  }[];
}

/** A group of what was asked again: items as "report-key.item", in the order in which they were connected. */
export interface SeedGroup {
  readonly on: SeedDate;
  readonly title: string;
  readonly account: string;
  /** The code of the body that should see to it. */
  readonly owner: string;
  readonly reason: string;
  readonly items: readonly [
    first: string,
    ...others: { item: string; as: "duplicates" | "reiterates"; reason: string }[],
  ];
  /** Put in by mistake, and taken out on a day. */
  readonly takenOut?: { readonly on: SeedDate; readonly item: string; readonly reason: string };
}

/** Who leads on one item, and who supports. */
export interface SeedLead {
  readonly on: SeedDate;
  readonly item: string;
  readonly body: string;
  readonly reason: string;
  readonly supporting: readonly { readonly body: string; readonly reason: string }[];
}

/** A board that reads what was asked on a theme: it meets on its day, decides, and publishes a summary. */
export interface SeedReview {
  readonly on: SeedDate;
  readonly title: string;
  readonly theme: ThemeCode;
  /** Roles. */
  readonly members: readonly string[];
  readonly minutes: string;
  /** `done`: what came of it, where something did. */
  readonly decisions: readonly {
    readonly decision: string;
    readonly owner: string;
    readonly dueOn: SeedDate;
    readonly done?: string;
  }[];
  readonly summary: string;
}

/** A report on a period, published by a second person. */
export interface SeedProgressReport {
  readonly title: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly summary: string;
  readonly better: string;
  readonly worse: string;
  readonly silent: string;
  readonly methods: string;
}

/** A random sample of claims; without a seed it waits for one. */
export interface SeedSample {
  readonly on: SeedDate;
  readonly title: string;
  readonly claimedFromOn: SeedDate;
  readonly claimedToOn: SeedDate;
  readonly stratifiedBy: SampleStratum;
  readonly size: number;
  readonly seed?: { readonly on: string; readonly seed: string; readonly source: string };
}

/** What a body that was not asked finds of an item. */
export interface SeedSelfAssessment {
  readonly on: SeedDate;
  /** "report-key.item". */
  readonly item: string;
  readonly by: AccountKey;
  readonly finding: SelfAssessmentFinding;
  readonly reason: string;
  readonly action?: { readonly text: string; readonly leadRole: string; readonly dueOn: SeedDate };
  /** Titles in the body's library of evidence. */
  readonly shownBy?: readonly string[];
  /** Who signed it; waiting for sign-off where nobody has. */
  readonly signedBy?: AccountKey;
}

/** A file of a body's library of evidence. */
export interface SeedEvidence {
  readonly on: SeedDate;
  readonly by: AccountKey;
  readonly title: string;
  readonly description: string;
  readonly fileName: string;
  /** What the file says. */
  readonly text: string;
  readonly reviewOn?: SeedDate;
  readonly expiresOn?: SeedDate;
}
