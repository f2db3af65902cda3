/** Words that carry no meaning of their own: a little over half of all that is written. */
export const SMALL_WORDS =
  "the of to and a in was that on for he she is by with at be had not it his her as were from this which an or been have are there would I no but they their did when has after if will any".split(
    " ",
  );

/** The commonest words of coroners' reports, commonest first (shared/data/pfd/STATISTICS.md §10). */
export const COMMON_WORDS =
  "hospital medical aged following care found health heard years home mental given place whilst road result assessment staff life injuries treatment day having team case deceased concerns however information patient hours concerned family police two clear suicide left number provided despite trust service collision services review available patients including lack required whether narrative emergency traffic recorded around likely significant history suffered take took own support admitted without contributed seen address vehicle received known system identified appropriate multiple use prior risk death evidence report action matters died cause conclusion".split(
    " ",
  );

/** Words that often stand one after the other (§10). */
export const PAIRS =
  "mental health|medical cause|road traffic|traffic collision|narrative conclusion|risk assessment|own life|health services|health team|emergency department|ambulance service|home address|speed limit|treatment team|multiple injuries|social care|foundation trust|home treatment|cardiac arrest|brain injury|community mental|suicidal ideation|general hospital|care plan|care home|police officers|high risk|crisis team|emergency services".split(
    "|",
  );

/** What half of all statements of concern open with: the same in each, so it tells nothing. */
export const STATUTORY_OPENING =
  "During the course of the inquest the evidence revealed matters giving rise to concern. In my opinion there is a risk that future deaths will occur unless action is taken. In the circumstances it is my statutory duty to report to you.\nThe MATTERS OF CONCERN are as follows. –\n";

/** Categories and how many of 6,250 reports have each (§5). */
export const CATEGORIES: readonly (readonly [label: string, reports: number])[] = [
  ["Hospital Death (Clinical Procedures and medical management) related deaths", 2468],
  ["Suicide (from 2015)", 833],
  ["Other related deaths", 771],
  ["Mental Health related deaths", 624],
  ["Community health care and emergency services related deaths", 609],
  ["Alcohol, drug and medication related deaths", 539],
  ["Road (Highways Safety) related deaths", 506],
  ["Child Death (from 2015)", 439],
  ["Care Home Health related deaths", 407],
  ["State Custody related deaths", 346],
  ["Emergency services related deaths (2019 onwards)", 251],
  ["Wales prevention of future deaths reports (2019 onwards)", 179],
  ["Police related deaths", 153],
  ["Product related deaths", 131],
  ["Railway related deaths", 103],
  ["Accident at Work and Health and Safety related deaths", 88],
  ["Service Personnel related deaths", 38],
];

/** Reports of each year (§2). */
export const YEARS: readonly (readonly [year: number, reports: number])[] = [
  ...([
    [2013, 175],
    [2014, 568],
    [2015, 495],
    [2016, 479],
    [2017, 452],
    [2018, 431],
    [2019, 531],
  ] as const),
  ...([
    [2020, 316],
    [2021, 434],
    [2022, 421],
    [2023, 556],
    [2024, 699],
    [2025, 628],
  ] as const),
];

/** How many reports ask one body, two, three … (§4). */
export const ASKED_AT_ONCE = [0, 3945, 1351, 514, 233, 101, 37, 13, 14, 6, 6, 0, 4, 2, 0, 0, 0, 0, 1, 0, 1];
