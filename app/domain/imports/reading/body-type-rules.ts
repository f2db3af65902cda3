import type { BodyType } from "~db/vocabulary";
import { normaliseBodyName } from "./body-name-rules";

/**
 * What a name says about the kind of body, most telling first: "Kent Police" is a force, but "National Police
 * Chiefs' Council" is not, and neither is "Police Federation". Names that say nothing are "other".
 */
const SIGNS: readonly [RegExp, BodyType][] = [
  [/\bsafeguarding\b.*\b(?:board|partnership|panel)\b|\blscb\b/, "safeguarding_partnership"],
  [/\bombudsman\b/, "alb_other"],
  [
    /^(?:secretary (?:of state )?for|home secretary|foreign secretary|minister\b|lord chancellor|chief (?:coroner|fire officer|medical officer|midwifery officer|nursing officer)|inspector of)\b/,
    "named_office_holder",
  ],
  [
    /^(?:nhs (?:england|improvement|digital|x)\b.*|nhsx|nhs commissioning board|health education england)$/,
    "nhs_england",
  ],
  [
    /\b(?:integrated care (?:board|system|partnership)|clinical commissioning groups?|primary care trust|icb|ccg)\b/,
    "icb",
  ],
  [/\bambulance\b.*\b(?:nhs|trust|service)\b|^(?:london|north west|yorkshire) ambulance/, "ambulance_trust"],
  [
    /^nhs (?:ayrshire|borders|dumfries|fife|forth valley|grampian|greater glasgow|highland|lanarkshire|lothian|orkney|shetland|tayside|western isles|scotland|24)\b/,
    "nhs_scotland_board",
  ],
  [
    /\bhealth board\b|^(?:velindre|public health wales|digital health and care wales|health education and improvement wales)\b|^(?:betsi cadwaladr|cwm taf|hywel dda|powys teaching|aneurin bevan|swansea bay|abertawe bro morgannwg)\b/,
    "welsh_health_board",
  ],
  [
    /^(?:belfast|northern|southern|south eastern|western) health and social care trust\b|\bhealth and social care trust\b.*\bnorthern ireland\b/,
    "hsc_trust_ni",
  ],
  [
    /\b(?:mental health|partnership|maudsley|psychiatr\w*|oxleas|care trust)\b.*\btrust\b|^(?:camden and islington|central and north west london|east london nhs|north east london nhs|lancashire and south cumbria|mersey care|tavistock|south london and maudsley|pennine care|west london nhs|north london nhs|cumbria northumberland tyne and wear|tees esk and wear|nottinghamshire healthcare|northamptonshire healthcare|rotherham doncaster and south humber|5 boroughs)\b.*\btrust\b/,
    "nhs_trust_mental_health",
  ],
  [/\bnhs foundation trust\b/, "nhs_foundation_trust"],
  [
    /\bnhs\b.*\btrust\b|\bhospitals? trust\b|\bhealth(?:care)? trust\b|\buniversity hospitals?\b|\b(?:royal|general) infirmary\b|^northern care alliance\b/,
    "nhs_trust",
  ],
  [
    /\b(?:police federation|police chiefs council|(?:association of|chief) police officers|college of policing|national police|police service of northern ireland|independent office for police|inspectorate of constabulary|national crime agency|police and crime commissioners?|mayors office for policing)\b|^(?:npcc|iopc|acpo)$/,
    "national_police_body",
  ],
  [/\b(?:police|constabulary)\b/, "police_force"],
  [
    /\b(?:prisons? and probation|probation|noms|hmpps|offender management|youth custody|immigration removal)\b/,
    "probation_custody_agency",
  ],
  [/\b(?:hmp|hmyoi|yoi|young offender institution|secure training centre)\b/, "prison"],
  [
    /^(?:department (?:for|of)|ministry of|home office|cabinet office|hm treasury|foreign (?:commonwealth|and)|attorney generals?|hm revenue|crown prosecution)\b|^(?:dhsc|moj|mod|defra|dwp)$/,
    "government_department",
  ],
  [
    /\bwelsh (?:government|assembly)\b|\bscottish government\b|\bnorthern ireland executive\b/,
    "devolved_government",
  ],
  [
    /^(?:general (?:medical|dental|pharmaceutical|optical|osteopathic|chiropractic|social care) council|nursing and midwifery council|health and care professions council|social work england|social care wales|solicitors regulation authority|bar standards board|gmc|nmc|hcpc|gphc)$/,
    "regulator_professional",
  ],
  [
    /^(?:care quality commission|care inspectorate\b.*|health(?:care)? inspectorate wales|medicines and healthcare products regulatory agency|health and safety executive|office of rail\b.*|ofsted|ofcom|ofgem|ofwat|civil aviation authority|environment agency|food standards agency|human fertilisation\b.*|gambling commission|financial conduct authority|monitor|office for product safety\b.*|charity commission\b.*|security industry authority|driver and vehicle standards agency|human tissue authority|office for standards in education\b.*|regulator of social housing|building safety regulator|cqc|hse|mhra|dvsa|caa|orr)$/,
    "regulator_system",
  ],
  [
    /^(?:public health england|uk health security agency|ukhsa|health services safety investigations body|hssib|healthcare safety investigation branch|nhs (?:blood and transplant|resolution|business services authority|pathways)|national institute for\b.*|nice|national medical examiner|healthcare quality improvement partnership|office for health improvement\b.*|driver and vehicle licensing agency|dvla)$/,
    "alb_other",
  ],
  [
    /^(?!.*\b(?:hospital|healthcare)\b).*\b(?:network rail|national highways|highways (?:england|agency)|transport for|railways?|trains?|rail|underground|airport|airlines?|airways|maritime|coastguard|trunk road|docks|harbour|ports?|bus|buses|coaches|aviation|aircraft|tramlink|metrolink)\b/,
    "transport_body",
  ],
  [
    /\b(?:royal college|royal society|faculty of|college of (?:paramedics|emergency|optometrists|occupational)|british (?:association|society|medical association|psychological society|thoracic society)|association of|institute of|institution of|society of|society for|chartered institut\w+|academy of medical royal colleges|resuscitation council|joint royal colleges)\b|^college of .*(?:ists|ians|surgeons|nurses|nursing|midwives|practitioners)$|(?<!housing )\bassociation$|^(?:british|european|intensive care)\b.*\bsociety$/,
    "royal_college_or_professional_body",
  ],
  // National councils of a calling or a sport are no local authorities.
  [/^(?:british|national|general|international|royal|uk)\b.*\bcouncil$/, "other"],
  [
    /\b(?:council|borough|combined authority|local authorit(?:y|ies)|corporation of london|city of london corporation)\b(?!.*\b(?:of great britain|for|resuscitation)\b)/,
    "local_authority",
  ],
  [/\b(?:fire and rescue|fire brigade|fire service|fire authority)\b/, "alb_other"],
  [/\bpharmacy$/, "pharmacy"],
  [
    /\b(?:surgery|surgeries|medical practice|medical cent(?:re|er)|health cent(?:re|er)|medical group|doctors|general practice|practices?)\b(?! plus)/,
    "gp_practice",
  ],
  [/\b(?:pharmac(?:y|ies)|chemists?|boots uk|well pharmacy|lloydspharmacy)\b/, "pharmacy"],
  [
    /\b(?:care (?:homes?|centre|agency|services|village|uk|group)|nurs(?:ing|ery) (?:and care )?homes?|residential (?:care )?home|residential care|rest home|home ?care|domiciliary|supported living|extra care|retirement|senior living)\b|(?<!\bfor |social |health )\bcare(?: ltd)?$/,
    "care_home_provider",
  ],
  [
    /^(?!.*\bhospital\b).*\b(?:school|university|college|academy|academies(?! of)|nursery)\b/,
    "education_provider",
  ],
  // A hospital may be a trust's or a company's: only its owner's name tells.
  [
    /\b(?:cygnet|priory|spire|nuffield health|bupa|bmi|circle health|elysium|ramsay|hospice|private|independent) ?\b|\b(?:hospitals?|clinics?|health ?care|medical|health|ambulances?|dental)\b.*\b(?:ltd|plc|llp|group)$|^(?!.*\b(?:hospitals?|nhs|ge|philips|siemens|national|british)\b).*\bhealth ?care(?: uk)?$/,
    "independent_provider",
  ],
  [/\b(?:agency|authority|commission|inspectorate|canal and river|national park)\b/, "alb_other"],
  [/\b(?:charity|charitable|foundation|samaritans|rspca|rnli|rospa|trust)\b/, "charity"],
  [
    /\b(?:ltd|plc|llp|inc|gmbh|company|companies|manufactur\w*|pharma\w*|solutions|systems|motors?|insurance|supermarkets?|stores?|products?|construction|contractors?|engineering|technologies)\b/,
    "manufacturer_or_supplier",
  ],
];

/** What an NHS organisation code says by its shape (NHS ODS), for names that say nothing. */
const CODES: readonly [RegExp, BodyType][] = [
  [/^7A\d$/i, "welsh_health_board"],
  [/^Q[A-Z0-9]{2}$/i, "icb"],
  [/^R[A-Z0-9]{2}$/i, "nhs_trust"],
  [/^[A-HJ-NPVWY]\d{5}$/i, "gp_practice"],
];

/** Longer is no name, and would make the patterns above slow. */
const LONGEST_NAME = 400;

/** The kind of body (B9) that a name, or failing that its ODS code, plainly says; "other" where neither does. */
export function bodyTypeOf(name: string, odsCode: string | null = null): BodyType {
  const normal = normaliseBodyName(name.slice(0, LONGEST_NAME));
  if (/^redacted$/.test(normal)) return "individual_redacted";
  if (/^various\b|^$/.test(normal)) return "unidentified";
  const byName = SIGNS.find(([sign]) => sign.test(normal))?.[1];
  if (byName) return byName;
  return CODES.find(([code]) => odsCode !== null && code.test(odsCode))?.[1] ?? "other";
}
