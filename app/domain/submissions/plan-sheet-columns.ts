/** The columns of a plan as a spreadsheet. Their order and headings are those of the download. */
export const SHEET_COLUMNS = {
  key: ["Register’s number", "Leave it as it is: by it a row is known again.", 12],
  version: ["Version", "Leave it as it is: by it changes of others are noticed.", 12],
  ownReference: ["Your number", "Your own number for the action. A published action keeps its number.", 14],
  text: ["What will be done", "Needed.", 50],
  why: ["Why", "The causes it acts on.", 40],
  leadRole: ["Led by", "A role, not a person.", 24],
  dueOn: ["Due", "A date, such as 6 May 2026.", 14],
  milestones: ["Milestones", "One a line within the cell, each beginning with its date.", 40],
  baseline: ["How it is now", "The figure to compare with.", 30],
  success: ["How anyone will know it worked", "A figure, from where, and by when.", 30],
  resources: ["What it needs", "Money, staff, time or equipment.", 30],
  risks: ["Risks", "Not published.", 30],
  rag: ["On track?", "On track, At risk or Off track.", 12],
  ragReason: ["Why it stands so", "Needed for At risk and Off track.", 30],
  plain: ["For patients and families", "The same in plain words.", 40],
  lessons: ["What was learnt", "Needed to close it.", 30],
  actionState: ["State", "Open, Closed or Cancelled.", 12],
  serves: [
    "Concerns it answers",
    "References, such as PFD-2024-0621.3, parted by commas. A new action needs one.",
    30,
  ],
  evidence: ["Evidence link", "An address that begins with https://, for closing it.", 30],
} as const satisfies Record<string, readonly [heading: string, note: string, width: number]>;
export type SheetField = keyof typeof SHEET_COLUMNS;

export const SHEET_FIELDS = Object.keys(SHEET_COLUMNS) as SheetField[];

export const isSheetField = (field: string): field is SheetField => field in SHEET_COLUMNS;

/** What other systems' exports call the same columns: incident systems, PSIRF and CQC action plans. */
const OTHER_HEADINGS: Partial<Record<SheetField, readonly string[]>> = {
  ownReference: [
    "action id",
    "action ref",
    "action reference",
    "action no",
    "action number",
    "ref",
    "reference",
    "id",
  ],
  text: [
    "action",
    "action required",
    "action description",
    "description of action",
    "agreed action",
    "safety action",
  ],
  why: ["root cause", "contributory factors", "reason for action"],
  leadRole: [
    "lead",
    "action lead",
    "owner",
    "action owner",
    "responsible",
    "responsible person",
    "lead role",
  ],
  dueOn: ["due date", "target date", "deadline", "completion date", "by when", "target completion date"],
  milestones: ["key milestones"],
  baseline: ["baseline"],
  success: ["success measure", "measure of success", "how will we know", "measure", "outcome measure"],
  resources: ["resources", "resources required"],
  risks: ["risk", "risks and issues"],
  rag: ["rag", "rag rating", "rag status"],
  ragReason: ["rag reason", "comments", "progress update", "update"],
  plain: ["plain english", "plain language summary"],
  lessons: ["lessons learned", "learning", "lessons"],
  actionState: ["status", "action status"],
  serves: ["recommendation", "recommendation reference", "concern", "concerns", "register reference"],
  evidence: ["evidence", "link to evidence"],
};

/** A heading as it is remembered: small letters, nothing but letters, figures and single blanks. */
export const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const KNOWN_HEADINGS = new Map<string, SheetField>(
  SHEET_FIELDS.flatMap((field) =>
    [SHEET_COLUMNS[field][0], ...(OTHER_HEADINGS[field] ?? [])].map((heading): [string, SheetField] => [
      headingKey(heading),
      field,
    ]),
  ),
);

/** The headings of the download alone: a file that has only these needs no questions. */
const OWN_HEADINGS = new Set(SHEET_FIELDS.map((field) => headingKey(SHEET_COLUMNS[field][0])));

export interface ReadHeading {
  /** Which column of the file, from 0. */
  at: number;
  heading: string;
  field: SheetField | null;
  /** Whether it is certain: a heading of ours, or one the body has decided on before. */
  isDecided: boolean;
}

/**
 * Which column of a file is which of the plan: as the body decided before, else by our own headings, else as other
 * systems call it, which a person confirms. Of two columns for one field the first counts.
 */
export function readHeadings(
  headings: readonly (string | null)[],
  remembered: ReadonlyMap<string, SheetField | null>,
): ReadHeading[] {
  const taken = new Set<SheetField>();
  return headings.flatMap((heading, at): ReadHeading[] => {
    if (heading === null || heading.trim() === "" || heading.startsWith(READING_ONLY)) return [];
    const key = headingKey(heading);
    const decided = remembered.get(key);
    const guessed = decided === undefined ? (KNOWN_HEADINGS.get(key) ?? null) : decided;
    const field = guessed !== null && taken.has(guessed) ? null : guessed;
    if (field !== null) taken.add(field);
    return [
      { at, heading: heading.trim(), field, isDecided: decided !== undefined || OWN_HEADINGS.has(key) },
    ];
  });
}

/** Columns of the download that are only read, such as the words of the concern. */
export const READING_ONLY = "For reading:";

/** Whether columns suffice to know what a row is about. */
export const isReadable = (headings: readonly ReadHeading[]): boolean =>
  headings.some(({ field }) => field === "text" || field === "key");

/** "E5" for the fifth column of row 5. */
export function cellName(at: number, row: number): string {
  let letters = "";
  for (let left = at + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}
