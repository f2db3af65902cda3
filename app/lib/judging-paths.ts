import { at, query, reference, type Value } from "./address-parts";

/** Addresses of assessing answers and of checking claims. */
export const judgingPaths = {
  assess: (itemRef: string) => `/oversight/items/${reference(itemRef)}/assess`,
  assessLetter: (id: number, done?: string) => `${at("oversight", "letters", id)}${query({ done })}`,
  verify: (itemRef: string) => `/oversight/items/${reference(itemRef)}/verify`,
  dispute: (itemRef: string) => `/oversight/items/${reference(itemRef)}/dispute`,
  letterAssessment: (ref: string, done?: string) =>
    `${at("oversight", "assessments", ref)}${query({ done })}`,
  letterAssessmentFile: (ref: string) => at("oversight", "assessments", ref, "docx"),
  publicAssessment: (ref: string) => at("assessments", ref),
  publicAssessmentFile: (ref: string) => at("assessments", ref, "docx"),
  judgement: (id: number, done?: string) => `${at("oversight", "judgements", id)}${query({ done })}`,
  oversightSamples: (params: Record<string, Value> = {}) => `/oversight/samples${query(params)}`,
  assessmentCapacity: (done?: string) => `/oversight/capacity${query({ done })}`,
  oversightSample: (ref: string, done?: string) => `${at("oversight", "samples", ref)}${query({ done })}`,
  replyToLetter: (code: string, ref: string, done?: string) =>
    `${at("workspace", code, "assessments", ref)}${query({ done })}`,
  replyToLetterFile: (code: string, ref: string) => at("workspace", code, "assessments", ref, "docx"),
  checkPlan: (params: Record<string, Value> = {}) => `/oversight/plan${query(params)}`,
  claimFile: (itemRef: string, done?: string) =>
    `/oversight/items/${reference(itemRef)}/file${query({ done })}`,
};
