/**
 * Everyday words and the clinical or official ones, kept by hand: birth, children, old age, falls and care at home.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_BIRTH_AND_AGE = `
bed sore ~ pressure ulcer ~ pressure sore ~ pressure damage ~ tissue viability
bedsore ~ pressure ulcer ~ pressure sore ~ pressure damage ~ tissue viability
pressure sore ~ pressure ulcer ~ tissue viability
fell out of bed ~ bed rails ~ fall ~ fall from bed
choked ~ choking ~ asphyxiation ~ food bolus ~ dysphagia ~ aspiration
choking ~ dysphagia ~ food bolus ~ airway obstruction
swallowing ~ dysphagia ~ speech and language therapy
thickener ~ thickened fluids ~ dysphagia
birth ~ labour ~ maternity ~ delivery ~ obstetric
childbirth ~ labour ~ postpartum ~ obstetric ~ caesarean ~ giving birth ~ maternity
baby ~ neonatal ~ newborn ~ infant ~ born
newborn ~ neonatal ~ baby ~ neonate
stillborn ~ stillbirth ~ intrapartum
pregnant ~ pregnancy ~ antenatal ~ maternal
midwife ~ midwifery ~ maternity ~ obstetric
after giving birth ~ postnatal ~ postpartum ~ perinatal
postnatal depression ~ perinatal mental health ~ post natal depression ~ postpartum psychosis
cot ~ sleeping position ~ co sleeping ~ safe sleep
teenager ~ adolescent ~ young person
kids ~ children ~ child
toddler ~ young child ~ infant
old people ~ elderly ~ older people
old age home ~ care home ~ nursing home ~ residential home
care home ~ nursing home ~ residential home ~ residential care ~ resident
carer ~ care worker ~ domiciliary care
home carer ~ domiciliary care ~ care agency ~ home care ~ care package
home help ~ domiciliary care
dementia ~ alzheimer ~ cognitive impairment
confused ~ delirium ~ confusion
delirium ~ confused ~ confusion
health visitor ~ health visiting
district nurse ~ community nurse ~ community nursing
bed rails ~ bed rail ~ cot sides ~ bedrails
fell down the stairs ~ fall down stairs ~ stairs ~ stairlift
stairs ~ staircase ~ steps ~ stairlift
slipped ~ fall
falls ~ falls risk assessment ~ sensor mat
turned in bed ~ repositioning ~ repositioned
repositioning ~ turning chart ~ pressure area care
soft food ~ modified diet ~ texture ~ dysphagia
incontinent ~ continence
hysterectomy ~ gynaecology
miscarriage ~ ectopic pregnancy
waters broke ~ rupture of membranes
baby stopped moving ~ reduced fetal movements ~ fetal movement
reduced movements ~ reduced fetal movements
baby heartbeat ~ fetal heart ~ ctg ~ cardiotocography
breech ~ malpresentation
shoulder dystocia ~ birth injury
home birth ~ homebirth ~ born at home
c section ~ caesarean section ~ emergency caesarean
starved of oxygen ~ hypoxic ischaemic ~ hypoxia ~ hypoxic brain injury
premature ~ preterm ~ prematurity
group b strep ~ gbs ~ group b streptococcus
labour ~ delivery ~ obstetric ~ birth
cot death ~ sudden unexpected death in infancy ~ co sleeping ~ safe sleep
slept with baby ~ co sleeping ~ bed sharing
maternal mental health ~ perinatal mental health ~ postnatal depression
maternal ~ perinatal ~ mother ~ postnatal
menopause ~ perimenopause ~ hormone replacement therapy
old ~ elderly ~ frail
frail ~ frailty ~ elderly
alzheimers ~ alzheimer ~ dementia
memory problems ~ dementia ~ cognitive impairment
down syndrome ~ learning disability
cerebral palsy ~ disability
palliative ~ hospice ~ terminal illness
dnacpr ~ respect form ~ treatment escalation plan ~ resuscitate
call bell ~ nurse call ~ buzzer ~ call button ~ alarm
out of reach ~ within reach ~ unable to reach
carers ~ care workers ~ domiciliary care ~ care package ~ home care
care visits ~ care package ~ domiciliary care ~ missed visits ~ care calls
missed visits ~ missed calls ~ care calls ~ did not attend
care agency ~ domiciliary care ~ home care
old peoples home ~ care home ~ nursing home ~ residential home
sheltered housing ~ supported living ~ extra care
supported living ~ supported accommodation
lifted ~ moving and handling ~ hoist
nursery ~ early years ~ childminder
premature baby ~ preterm ~ neonatal unit
neonatal unit ~ special care baby unit ~ neonatal intensive care
induced ~ induction of labour ~ induction
forceps ~ instrumental delivery ~ ventouse
placenta ~ placental abruption ~ retained placenta
post partum haemorrhage ~ obstetric haemorrhage ~ postpartum
pre eclampsia ~ eclampsia ~ hypertension in pregnancy
respite ~ respite care ~ short stay
social care ~ adult social care ~ care package
care assessment ~ care act assessment ~ needs assessment
lived alone ~ social isolation ~ isolated
baby heart monitoring ~ ctg ~ cardiotocograph ~ fetal heart
labour ward ~ delivery suite ~ maternity unit
baby stuck ~ shoulder dystocia ~ obstructed labour
brain damaged baby ~ hypoxic ischaemic encephalopathy
jaundice ~ bilirubin
tongue tie ~ breastfeeding
bronchiolitis ~ respiratory
baby blues ~ perinatal mental health ~ postnatal depression
`;
