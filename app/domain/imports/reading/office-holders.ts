/**
 * Offices of state and the body that answers for them (gov.uk, "Ministers" and "Departments"). The office is
 * matched as a whole phrase; the names are tried in order, so that a report of 2015 finds the department of 2015.
 */
export const OFFICES_OF_STATE: readonly { office: RegExp; bodies: readonly string[] }[] = [
  {
    office:
      /^(?:(?:parliamentary under )?secretary of state|minister(?: of state)?) (?:for|of) (?:(?:the )?department (?:of|for) )?(?:health|social care|care|mental health|patient safety|public health|primary care)\b(?!.*\b(?:wales|welsh|scotland|scottish|northern ireland)\b)/,
    bodies: ["Department of Health and Social Care", "Department of Health"],
  },
  {
    office: /^health (?:secretary|minister)$/,
    bodies: ["Department of Health and Social Care", "Department of Health"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?transport\b/,
    bodies: ["Department for Transport"],
  },
  { office: /^minister(?: of state)? for (?:roads|rail|aviation)\b/, bodies: ["Department for Transport"] },
  {
    office:
      /^(?:lord chancellor(?: and secretary of state for justice)?|(?:secretary of state|minister(?: of state)?) (?:for|of) (?:the )?(?:ministry of )?justice|justice secretary|minister(?: of state)? for (?:prisons|victims)\b.*)$/,
    bodies: ["Ministry of Justice"],
  },
  {
    office:
      /^(?:home secretary|secretary of state for (?:the )?home (?:department|office|affairs)|(?:secretary of state|minister(?: of state)?) for (?:the )?(?:home office|policing|immigration|security|safeguarding)\b.*)$/,
    bodies: ["Home Office"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?(?:education|children)\b(?!.*\bwales\b)/,
    bodies: ["Department for Education"],
  },
  {
    office:
      /^(?:defence secretary|(?:secretary of state|minister(?: of state)?) (?:for|of) (?:the )?(?:ministry of )?defence)\b/,
    bodies: ["Ministry of Defence"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?work and pensions\b/,
    bodies: ["Department for Work and Pensions"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?(?:communities|housing|levelling up|local government|building safety)\b/,
    bodies: [
      "Ministry of Housing, Communities and Local Government",
      "Department for Levelling Up, Housing and Communities",
      "Department for Communities and Local Government",
    ],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?(?:digital |culture)\b/,
    bodies: ["Department for Culture, Media and Sport", "Department for Digital, Culture, Media and Sport"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?(?:environment|food)\b/,
    bodies: ["Department for Environment, Food and Rural Affairs"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?business and trade\b/,
    bodies: ["Department for Business and Trade"],
  },
  {
    office:
      /^(?:secretary of state|minister(?: of state)?) for (?:the )?(?:department (?:of|for) )?science\b/,
    bodies: ["Department for Science, Innovation and Technology"],
  },
  {
    office: /^(?:foreign secretary|secretary of state for foreign\b.*)$/,
    bodies: ["Foreign, Commonwealth and Development Office", "Foreign and Commonwealth Office"],
  },
  { office: /^(?:chancellor of the exchequer)$/, bodies: ["HM Treasury"] },
  {
    office:
      /^(?:first minister of wales|(?:minister|cabinet secretary) for .*\b(?:wales|welsh)\b.*|welsh .*minister)$/,
    bodies: ["Welsh Government"],
  },
  {
    office:
      /^commissioner of (?:the )?police of the metropolis$|^(?:metropolitan police|met) commissioner$|^commissioner of the metropolitan police\b.*/,
    bodies: ["Metropolitan Police Service"],
  },
  { office: /^mayor of london$/, bodies: ["Mayor of London", "Greater London Authority"] },
];

/** Offices held within a body that is named beside them: "Chief Executive, …", "Governor of …". */
export const OFFICE_WITHIN_A_BODY = new RegExp(
  "^(?:the\\s+)?(?:(?:acting|interim|group|joint|deputy|national|regional|executive|senior|governing|registered|clinical|chief|general|managing|associate|lead|former|area|current)\\s+)*" +
    "(?:chief\\s+exec(?:utives?)?(?:\\s+officers?)?|c\\.?e\\.?o\\.?|chief\\s+(?:superintendent|constable|fire\\s+officer|officer|nurse|nursing\\s+officer|medical\\s+officer|operating\\s+officer|pharmacist|inspector|people\\s+officer)|" +
    "permanent\\s+secretary|accountable\\s+officer|superintendent\\s+pharmacist|medical\\s+director|director(?:\\s+of\\s+(?:nursing|public\\s+health|operations|social\\s+services|adult\\s+social\\s+(?:care|services)|children[’']?s\\s+services|highways|quality|patient\\s+safety|midwifery|governance|finance|environment|transport|education|adult\\s+services|the\\s+service))?|director[- ]general|" +
    "chair(?:man|woman|person)?|president|vice[- ]chancellor|governor|prison\\s+director|head\\s*teacher|principal|managers?|practice\\s+managers?|senior\\s+partner|partners?|company\\s+secretary|commissioner|leader|owner|proprietor|secretary(?!\\s+of\\s+state)|legal\\s+(?:services|department|team)|head\\s+of\\s+(?:legal(?:\\s+services)?|highways|service|safeguarding|patient\\s+safety|midwifery|governance|healthcare|nursing))" +
    "(?:\\s+and\\s+(?:medical\\s+director|chief\\s+executive|chair(?:man)?))?\\b",
  "i",
);

/** Words of a minister's title after its subject: "… for Health *and Social Care*". A body's name has others. */
const PORTFOLIO = new Set(
  (
    "and of for the in affairs care social health mental public primary local government communities community housing " +
    "levelling up sport media culture digital food rural environment energy industrial strategy business trade skills " +
    "science innovation technology work pensions education children families early years home office department justice " +
    "ministry defence transport prisons probation sentencing victims policing crime immigration security safeguarding " +
    "patient safety suicide prevention services state minister women equalities wales welsh language building fire " +
    "disabled disability people roads rail aviation commonwealth development international cabinet older adult"
  ).split(" "),
);

/** Whether the words are a minister's office and nothing else: not an office and a second body after "and". */
export function isOfficeOfState(words: string): boolean {
  const plain = plainOffice(words);
  const found = OFFICES_OF_STATE.some(({ office }) => office.test(plain));
  const isMinister = /^(?:secretary of state|(?:parliamentary under )?minister)\b/.test(plain);
  if (!isMinister) return found;
  return plain
    .replace(/^(?:parliamentary under )?(?:secretary|minister)\b/, "")
    .split(" ")
    .every((word) => word === "" || PORTFOLIO.has(word));
}

/** Lower case, without a minister's own name and styles before the office. */
export const plainOffice = (words: string) =>
  words
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(
      /^(?:the )?(?:rt|right|mr|mrs|ms|dr|sir|dame) .{2,60}?(?=\b(?:parliamentary under )?secretary of state\b)/,
      "",
    )
    .replace(/^(?:the|his majestys|her majestys|hm)\s+/, "")
    .replace(/^sos\b/, "secretary of state")
    .replace(/\bdept\b/, "department")
    .trim();
