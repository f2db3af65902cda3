/**
 * Short names that listed bodies use of themselves and coroners of them, by ODS code: the official lists hold
 * none (the trusts' own websites and the Association of Ambulance Chief Executives).
 */
export const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  RRU: ["LAS"],
  RX6: ["NEAS"],
  RX7: ["NWAS"],
  RX8: ["YAS"],
  RX9: ["EMAS"],
  RYA: ["WMAS"],
  RYC: ["EEAST"],
  RYD: ["SECAmb", "SECAMB"],
  RYE: ["SCAS"],
  RYF: ["SWASFT", "SWAST"],
  RT4: ["WAST"],
  R1L: ["EPUT"],
  RAT: ["NELFT"],
  RGD: ["LYPFT"],
  RMY: ["NSFT"],
  RV3: ["CNWL"],
  RV5: ["SLaM", "SLAM"],
  RVN: ["AWP"],
  RWK: ["ELFT"],
  RX3: ["TEWV"],
  RX4: ["CNTW"],
  RXE: ["RDaSH", "RDASH"],
  RXG: ["SWYPFT"],
  RXT: ["BSMHFT"],
  RXV: ["GMMH"],
  RXY: ["KMPT"],
};
