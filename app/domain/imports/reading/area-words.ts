/** Words of which the names of coroners' areas of England and Wales, present and former, are made. */
export const AREA_WORDS: ReadonlySet<string> = new Set(
  `
  avon bedfordshire berkshire birmingham black blackburn blackpool boston bournemouth bridgend brighton
  buckinghamshire cambridgeshire cardiff carmarthenshire central ceredigion cheshire city cornwall country
  county coventry cumbria darlington darwen derby derbyshire devon district dorset durham east eastern essex
  exeter forest furness fylde gateshead glamorgan gloucestershire great greater grimsby gwent hampshire
  hartlepool helens hereford herefordshire hertfordshire household hove hull hyndburn inner isle isles
  jurisdiction kent keynes kings kingston knowsley lancashire lancaster leicester leicestershire lincolnshire
  liverpool london louth luton lynn manchester medway mid milton neath new newcastle norfolk north northampton
  northamptonshire northern northumberland norwich nottingham nottinghamshire oxford oxfordshire pembrokeshire
  peterborough plymouth poole port portsmouth powys preston queens ribble riding rotherham rutland scilly sea
  sefton shropshire solihull somerset south southampton southend spalding st staffordshire stamford stoke
  suffolk sunderland surrey sussex swansea swindon talbot teesside telford thurrock torbay trent tyne tyneside
  upon vale valley valleys wales warwickshire west western wight wiltshire wirral wolverhampton worcestershire
  wrekin yarmouth york yorkshire
`
    .trim()
    .split(/\s+/),
);
