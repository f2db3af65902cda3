const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words before a name. They say that a word after them is a name even where it is also a common one. */
export const TITLE =
  /(?:\b(?:mr|mrs|ms|miss|mx|master|dr|doctor|sir|dame|lord|lady|prof|professor|rev|reverend|father|sister|cllr|councillor|pc|dc|sgt|sergeant|lt|lieutenant|capt|captain|cpl|corporal|pte|private|major|baby|the late|named|surname)|mr\.?\s*(?:&|and)\s*mrs)\b\.?,?\s*$/i;

/** Words of a deceased-name field that are nobody's name. */
export const NOT_NAMES = words(`
  mr mrs ms miss mx master dr doctor sir dame lord lady prof professor rev reverend baby infant child children adult
  male female man woman boy girl unknown unnamed unidentified anonymous anonymised redacted name names withheld
  deceased others other family twin twins son daughter of the late a an and aka known as also formerly formally nee née
  born jr jnr snr senior junior ii iii obe mbe cbe kc qc two three four five six seven eight report reports regulation
  prevention future death deaths pfd response n/a nan tbc person patient resident
`);

/** Small words inside surnames: never masked on their own. */
export const PARTICLES = words(
  "van von der den de del della di da dos du la le al el bin binti ibn ter ten st mac abu ap ab",
);

/**
 * Names that are everyday words. Alone, they are taken for the name only in mid-sentence, with a
 * capital, beside no other capital ("staff told Young that", not "Young people", "young people").
 */
export const EVERYDAY_NAMES = words(`
  able ash bacon baker ball banks barber barker bean bear bell bennet berry best bird black blood bloom blue bolt bond
  bone books booth bough bow box boy brand brave bright bristow broad brook brooks brown buck bull burn burns bush butcher
  butler butt case cash chance chase cherry church clay clear coffee cole collar cook cool cooper cope corn cotton crane
  cross crow cruel curry daisy dale dawn day dean dear dewey diamond drew drake drew early earl eager eve ever fair faith
  farmer fawn fern field fielding finch fine fish fisher flint flood flower flowers fold foot ford forest forward fox
  frank free freeman french frost fry fuller gale game gamble garden gay gentle gift gill glass glen glory gold golden
  good goodwill grace grant gray green grey grief grove guest gun guy hale hand handy happy hardy harmony hart haven hawk
  hay haze hazel head heal heard heart heath heather herb hill hogg holder holly hood hook hope hopper horn house hunt
  hunter ivy jade jasper jewel joiner joy judge just kay keen key king kitchen knight lace lake lamb lane large lark
  last law laws lawn lay leaf leech legg lemon light lilly lily little lock long love lovely low lucky major man mark
  marks marsh marshal marshall martin mason may means mercer mercy merry miles miller mills mint moody moon moor moore
  more moss mould mount myrtle neat neighbour new nice noble nurse nutt oak olive over pack page painter pan park parker
  parson partridge patience peace peach peacock pearl peel pen penny pepper petty pike piper pitt plant pleasant plum
  pool poole poor pope porter post pound power powers pratt price pride prior proctor prudence purse quick raven ray
  read reader reading reed reid rich riches ridge rider rob robin rock roe rose rosemary rope rowing ruby rush sage
  salmon salt sands savage savoury sawyer scarlett seal self sell shade sharp shepherd shields shore short silver simple
  singer singleton skinner sky slack slaughter slater small smart snow sole spark sparks spear speed spice spring spruce
  squire stain star starling steel steele stern stock stone storm story strange stream street stringer strong style sue
  summer summers swan sweet swift tailor talent tanner taylor temple thatcher thorn tiger till tiller tinker tittle todd
  tool topping tower town tracey tree trigger trip trout true truth tuck turner tyler usher vale vase victory vicar
  violet viola wade walker wall walls ware warner water waters way weaver webb wellbeing well wells wheeler while white
  wild wilde will willow win winner wise wing winter winters wish wolf wood woods wool worker worth wren wright yard
  young younger art bill bob carol chuck dot dick gene harry jack jack jean jimmy june ken lance max nick norm pat peg
  pierce rich rod russell sandy skip stew sue tab ty vic wade ward wanda an do so my no in it at on or me he you to be by
  ward bishop dean prior abbot pope king queen prince duke earl baron judge major sergeant constable marshal marshall
  coroner nurse doctor sister matron chaplain warden church chapel temple trust court house hall lodge park street lane
  road hill green field fields wood woods forest brook lake bridge christian law crown state police college school
  clinic practice hospital victoria florence charlotte adelaide austin
`);

/**
 * Names that are also months, days and places, and so capitalised words. Alone they are taken for the
 * name only after a title, beside another of the person's names, or where people alone are spoken of so.
 */
export const CAPITAL_NAMES = words(`
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday easter christmas noel north south east west england wales scotland ireland britain
  london york kent essex sussex devon dorset somerset cornwall norfolk suffolk surrey lancashire derby lincoln
  nottingham leicester bath bristol chester durham lancaster stafford warwick hereford worcester gloucester oxford
  cambridge bedford buckingham hertford huntingdon rutland wiltshire hampshire berkshire bradford sheffield bolton
  preston burton burnley blackburn carlisle coventry crawley croydon halifax hastings kingston luton melton newton
  norwich reading richmond rochester stockport sunderland swansea sutton wells winchester windsor wigan washington
  paris france germany holland india jordan israel chad sydney america china milan
`);

/** After a name: then it is the name of a place or body ("James Paget Hospital"), not of a person. */
const PLACE_WORD =
  "hospitals?|infirmary|trust|ward|unit|cent(?:re|er)|clinic|house|school|college|academy|university|roads?|street|lane|avenue|close|drive|way|crescent|grove|terrace|square|bridge|junction|roundabout|station|park|ambulance|council|surgery|practice|pharmacy|court|foundation|institute|society|charity|ltd|limited|plc|llp|inc|police|constabulary|(?:care|nursing|residential) home|lodge|hospice|hotel|prison|health ?care|health|group|brothers|sons|syndrome|disease|scale|score|criteria|protocol|tests?|procedure|catheter|fracture";
const PLACE = new RegExp(`\\b(?:${PLACE_WORD})\\b`, "i");
const PLACE_NEXT = new RegExp(
  `^(?:['’]s?)?[\\s-]+(?:\\p{Lu}[\\p{L}'’.-]{0,30}[\\s-]+|(?:and|of|&|the)[\\s-]+){0,4}(?:${PLACE_WORD.replace(/\b[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)}|${PLACE_WORD.toUpperCase()})(?!\\p{L})`,
  "u",
);

/** Whether what follows a name makes it a place's or body's; the words between may be other parts of it, each with a capital. */
export const isPlaceAfter = (after: string): boolean => PLACE.test(after) && PLACE_NEXT.test(after);

export const PLACE_IN_ADDRESS = new RegExp(
  `^(?:[-_.+\\s][a-z]{1,20}){0,3}[-_.+\\s](?:${PLACE_WORD})(?![a-z])`,
  "i",
);
export const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:st\.?|saint|queen|king|prince|princess|royal|hmp|hmyoi|port|mount|lake)[\s_+-]+$/iu;

const OF_A_PERSON =
  /\b(?:death|body|life|case|welfare|care|family|mother|father|parents) of (?:[\p{Lu}[][\p{L}\]'’-]{0,20}\s+){0,3}$/u;
const WITH_AGE = /^,?\s+(?:who was )?aged? \d/;
const OF_PERSONS_OWN =
  /^['’]s? (?:\w+ )?(?:death|life|mother|father|parents?|family|wife|husband|partner|son|daughter|brother|sister|carers?|welfare|care|gp|health|condition|illness|behaviour|body|home|treatment|medication|risk|needs|injur|mental|medical|bed|room|cell|phone|admission|discharge|symptoms|history|case)/i;
const DOING =
  /^,? (?:(?:also|then|later|never|always|subsequently) )?(?:was|had|died|told|said|suffered|became|started|began|took|attended|presented|reported|did|would|could|lived|received|appeared|remained|went|collapsed|fell|moved|left|arrived|asked|denied|expressed|called|required|himself|herself|aged \d|stated|returned|drove|walked|refused|declined|felt|needed|wanted|agreed|continued|\p{Ll}{3,}ed)\b/u;
const DETERMINER_BEFORE =
  /\b(?:the|a|an|this|each|every|on|in|at|of|your|our|his|her|their|new|\d{1,2}(?:st|nd|rd|th)?)\s+$|[-/(]$/i;
const CAPITAL_BEFORE =
  /(?:^|[\s(])(?!(?:In|On|At|For|To|Of|When|While|Whilst|That|As|If|After|Before|And|But|With|From|By)\s)\p{Lu}[\p{L}'’-]*\s+$/u;

/** Whether the words around a capitalised everyday word are said of people only ("Ward's mother", "Young told her GP"). */
export function isSpokenOfAsPerson(before: string, after: string): boolean {
  if (OF_A_PERSON.test(before) || WITH_AGE.test(after)) return true;
  if (CAPITAL_BEFORE.test(before)) return false;
  if (OF_PERSONS_OWN.test(after)) return !/\b(?:the|a|an|this|that|each)\s+$/i.test(before);
  return DOING.test(after) && !DETERMINER_BEFORE.test(before);
}

const ARTICLE_BEFORE = /\b(?:the|a|an|this|that|each|every|his|her|their|our)\s+$/i;

/** In mid-sentence or owning something, with no article before it and beside no other capital or number. */
export const standsAlone = (before: string, after: string): boolean =>
  (/(?:[\p{Ll},;]|\[NAME\])\s+$/u.test(before) || /^['’]s \p{Ll}/u.test(after)) &&
  !ARTICLE_BEFORE.test(before) &&
  !CAPITAL_BEFORE.test(before) &&
  !/^(?:['’]s)?\s+(?:\p{Lu}|\d)/u.test(after);
