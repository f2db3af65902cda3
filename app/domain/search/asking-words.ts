/** Words with which people ask, and words that nearly every report has: they say little of what is looked for. */
export const WORDS_ABOUT_ASKING = `
anyone anybody someone somebody anything something everything nothing nobody people person
happen happened happening happens told tell telling ask asked asking want wanted wanting need needed know known knew
find found finding look looking search show see seen give given given think thought feel felt believe
report reports case cases example examples instance similar like ones kind type list
coroner coroners inquest inquests pfd prevention future death deaths die died dies dying dead fatal fatalities killed
concern concerns concerned recommendation recommendations matters issue issues problem problems
please help thanks hello wonder wondering question trying try
make made take taken took put going go goes went come came keep kept
ever never always still already before again once yet now today later soon long
really very much many more less few lot lots enough too
new old good bad big small
way ways thing things time times day days week weeks month months year years
uk england wales british country national
here there where whether though although despite without within during between because
been being having doing done did
lead led leading cause caused causing result resulted due involve involved involving relate related relating
one two three first second last next another other others same different every each any
get getting got let use used using
`;

/** Who died is seldom said in a report by what they were to the person who asks. */
export const WORDS_OF_KINSHIP = `
mother mum mam mummy father dad daddy son daughter brother sister husband wife partner parent parents
grandmother grandfather nan nana gran grandma grandad granddad grandpa uncle aunt auntie nephew niece cousin
boyfriend girlfriend fiance friend neighbour relative relatives loved
`;

/** What a sentence is made of besides what it is about: such words help to rank, and count for less. */
export const WORDS_OF_TELLING = `
allow allowed allowing let stay stayed staying leave left keep would could should able unable enough even only just
properly correctly rightly wrongly supposed managed meant seem seemed start started stop stopped
say said saying explain explained show showed shown look looked call called ring phone write
send sent bring brought carry carried hold held move moved turn turned walk walked sit sitting stand standing
buy bought sell sold pay paid live lived living work worked
notice noticed realise realised understand decide decided agree agreed want refuse
man woman boy girl lady gentleman guy person people young old elderly little friend family
house room place outside inside away back front near around down off over again alone together
morning evening afternoon yesterday tomorrow
serious terrible awful
`;
