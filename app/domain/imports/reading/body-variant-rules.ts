/**
 * Words that a coroner adds or leaves out of an NHS body's name. A trust that becomes a foundation trust is the
 * same body under the same code (National Health Service Act 2006, section 36), so these words do not tell two
 * bodies of the official list apart, as long as only one of them has the rest of the name.
 */
const LEGAL_FORM = new Set("nhs foundation trust the".split(" "));
/** Left out next, where the first form is nobody's. */
const STYLE = new Set("university teaching of and for at".split(" "));

const NHS_BODY = /\b(?:trust|nhs|hospitals?|infirmary|health|healthcare|ambulance)\b/;
const BOARD = / (?:integrated care board|health board)$/;

/**
 * The forms under which an NHS body's name may stand for another spelling of it, nearest first: without the
 * words of its legal form and plurals, then without style ("University", "Teaching") too. None for a name that
 * says nothing of the NHS, and none where too little would be left to tell it from others.
 */
export function variantsOf(normal: string): string[] {
  if (!NHS_BODY.test(normal) && !BOARD.test(normal)) return [];
  const plain = normal.split(" ").map((word) => SINGULAR.get(word) ?? word);
  const core = plain.filter((word) => !LEGAL_FORM.has(word));
  const telling = core.filter((word) => !STYLE.has(word));
  return [...new Set([core.join(" "), telling.join(" ")])].filter((form) => !isGenericName(form));
}

const SINGULAR = new Map([
  ["hospitals", "hospital"],
  ["valleys", "valley"],
  ["services", "service"],
]);

/** Words that say what kind of body something is and nothing of which one. */
const KINDS = new Set(
  (
    "a an and of the for in on at to nhs national health healthcare care social service services trust trusts foundation " +
    "university teaching general district royal county city community hospital hospitals infirmary clinic surgery " +
    "practice practices medical centre mental partnership partnerships board boards group groups clinical commissioning " +
    "integrated primary local authority authorities council councils borough police constabulary force " +
    "secretary state minister government chief executive officer director manager " +
    "hm hmp prison prisons governor fire rescue ambulance school home homes residential company ltd " +
    "pharmacy housing highways association adult adults children childrens safety public safeguarding head team legal " +
    "north south east west central ccg ccgs icb icbs uhb lhb gp gps parish high"
  ).split(" "),
);

/** Whether a name says only what kind of body it is: "University Health Board", "HM Prison", "Adult Social Care". */
export const isGenericName = (normal: string): boolean =>
  normal.split(" ").every((word) => KINDS.has(word) || word.length < 2);

/**
 * Whether a name is a company's in full, "Partnerships in Care Ltd": no two companies have the same (Companies Act
 * 2006, section 66), so it tells which one it is however plain its words are.
 */
export const isCompanyName = (name: string): boolean =>
  /\S+ \S+ \S+ (?:ltd|limited|plc)\.?$/i.test(name.trim());

/** Dedications and descriptions that several hospitals of England and Wales bear; "of Leeds" would tell which. */
const SHARED_HOSPITAL =
  /^(?:queen elizabeth|queens? (?:marys|alexandra|victoria)|queens?|queens elizabeth|st (?:marys?|james|jamess|johns?|lukes?|peters?|michaels?|anns?|annes?|catherines?|andrews?|martins?|josephs?|margarets?)|princess royal|princess of wales|prince of wales|royal victoria|victoria|springfield|highfield|park|parklands?|woodlands?|city|county|royal|general|university|community|infirmary|nuffield|spire|priory)(?: (?:university|general|district|county|community|royal|psychiatric|memorial|teaching))*(?: (?:hospitals?|infirmary))?(?: (?:nhs|foundation|trust|hospital trust))*$/;

/** Whether a list's other name fits several hospitals, so that it names none of them by itself. */
export const isSharedHospitalName = (normal: string): boolean => SHARED_HOSPITAL.test(normal);

/** Roads below the national ones are a council's, whatever a list says: "Highways Department, Example Council". */
export const isOfLocalHighways = (normal: string): boolean =>
  /\bhighways?\b/.test(normal) && !/\b(?:england|agency|national)\b/.test(normal);
