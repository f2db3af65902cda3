import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { VocabularyTable } from "../vocabulary";

/** One small table per closed list, filled from db/vocabulary.ts whenever a register is opened for writing. */
const termTable = <Name extends VocabularyTable>(name: Name) =>
  sqliteTable(name, {
    code: text("code").primaryKey(),
    label: text("label").notNull(),
    meaning: text("meaning").notNull(),
    /** Place in the list: lists have an order (levels, provenance). */
    position: integer("position").notNull(),
  });

export const reportKindTerms = termTable("report_kind_terms");
export const recommendationKindTerms = termTable("recommendation_kind_terms");
export const pfdCategoryTerms = termTable("pfd_category_terms");
export const responseStatusTerms = termTable("response_status_terms");
export const positionTerms = termTable("position_terms");
export const implementationStatusTerms = termTable("implementation_status_terms");
export const adequacyTerms = termTable("adequacy_terms");
export const concernFlagTerms = termTable("concern_flag_terms");
export const rubricPointTerms = termTable("rubric_point_terms");
export const verificationLevelTerms = termTable("verification_level_terms");
export const verificationMethodTerms = termTable("verification_method_terms");
export const verificationFindingTerms = termTable("verification_finding_terms");
export const boardAssuranceTerms = termTable("board_assurance_terms");
export const bodyTypeTerms = termTable("body_type_terms");
export const capacityTerms = termTable("capacity_terms");
export const roleTerms = termTable("role_terms");
export const issuerKindTerms = termTable("issuer_kind_terms");
export const jurisdictionTerms = termTable("jurisdiction_terms");
export const regimeTerms = termTable("regime_terms");
export const datePrecisionTerms = termTable("date_precision_terms");
export const dueDateBasisTerms = termTable("due_date_basis_terms");
export const knownOnBasisTerms = termTable("known_on_basis_terms");
export const provenanceTerms = termTable("provenance_terms");
export const reportFieldTerms = termTable("report_field_terms");
export const textSourceTerms = termTable("text_source_terms");
export const reportStateTerms = termTable("report_state_terms");
export const reportLinkKindTerms = termTable("report_link_kind_terms");
export const recommendationLinkKindTerms = termTable("recommendation_link_kind_terms");
export const splitMethodTerms = termTable("split_method_terms");
export const matchMethodTerms = termTable("match_method_terms");
export const trackingBasisTerms = termTable("tracking_basis_terms");
export const addressingEventKindTerms = termTable("addressing_event_kind_terms");
export const bodyEventKindTerms = termTable("body_event_kind_terms");
export const responseKindTerms = termTable("response_kind_terms");
export const documentRoleTerms = termTable("document_role_terms");
export const actionStateTerms = termTable("action_state_terms");
export const ragRatingTerms = termTable("rag_rating_terms");
export const submissionKindTerms = termTable("submission_kind_terms");
export const submissionStateTerms = termTable("submission_state_terms");
export const representationTerms = termTable("representation_terms");
export const familyToldTerms = termTable("family_told_terms");
export const cosignerStateTerms = termTable("cosigner_state_terms");
export const judgementKindTerms = termTable("judgement_kind_terms");
export const judgementStateTerms = termTable("judgement_state_terms");
export const sampleStratumTerms = termTable("sample_stratum_terms");
export const riskFactorTerms = termTable("risk_factor_terms");
export const checkBasisTerms = termTable("check_basis_terms");
export const correctionKindTerms = termTable("correction_kind_terms");
export const statementVoiceTerms = termTable("statement_voice_terms");
export const publicStatementStateTerms = termTable("public_statement_state_terms");
export const correctionStateTerms = termTable("correction_state_terms");
export const aliasKindTerms = termTable("alias_kind_terms");
export const textKindTerms = termTable("text_kind_terms");
export const erasureKindTerms = termTable("erasure_kind_terms");
export const selfAssessmentFindingTerms = termTable("self_assessment_finding_terms");
export const scanResultTerms = termTable("scan_result_terms");
export const messageKindTerms = termTable("message_kind_terms");
export const userStateTerms = termTable("user_state_terms");
export const importFormatTerms = termTable("import_format_terms");
export const importStateTerms = termTable("import_state_terms");
export const importProblemKindTerms = termTable("import_problem_kind_terms");
export const jobTerms = termTable("job_terms");
export const actorKindTerms = termTable("actor_kind_terms");
export const ledgerActionTerms = termTable("ledger_action_terms");
export const themeTerms = termTable("theme_terms");
export const themeBasisTerms = termTable("theme_basis_terms");
export const followKindTerms = termTable("follow_kind_terms");
export const digestFrequencyTerms = termTable("digest_frequency_terms");
export const improvementDirectionTerms = termTable("improvement_direction_terms");
export const valueKindTerms = termTable("value_kind_terms");
export const periodLengthTerms = termTable("period_length_terms");
export const pointStateTerms = termTable("point_state_terms");
export const chartKindTerms = termTable("chart_kind_terms");
export const measureTypeTerms = termTable("measure_type_terms");
export const measureEventKindTerms = termTable("measure_event_kind_terms");
export const measureReadingKindTerms = termTable("measure_reading_kind_terms");
export const measureProposalKindTerms = termTable("measure_proposal_kind_terms");
export const pointChannelTerms = termTable("point_channel_terms");
export const apiScopeTerms = termTable("api_scope_terms");
export const priorityFactorTerms = termTable("priority_factor_terms");
export const escalationGroundTerms = termTable("escalation_ground_terms");
export const escalationRungTerms = termTable("escalation_rung_terms");
export const escalationStateTerms = termTable("escalation_state_terms");
export const escalationStepStateTerms = termTable("escalation_step_state_terms");
export const escalationEventKindTerms = termTable("escalation_event_kind_terms");
export const reviewDecisionEventKindTerms = termTable("review_decision_event_kind_terms");

export const TERM_TABLES = {
  report_kind_terms: reportKindTerms,
  recommendation_kind_terms: recommendationKindTerms,
  pfd_category_terms: pfdCategoryTerms,
  response_status_terms: responseStatusTerms,
  position_terms: positionTerms,
  implementation_status_terms: implementationStatusTerms,
  adequacy_terms: adequacyTerms,
  concern_flag_terms: concernFlagTerms,
  rubric_point_terms: rubricPointTerms,
  verification_level_terms: verificationLevelTerms,
  verification_method_terms: verificationMethodTerms,
  verification_finding_terms: verificationFindingTerms,
  board_assurance_terms: boardAssuranceTerms,
  body_type_terms: bodyTypeTerms,
  capacity_terms: capacityTerms,
  role_terms: roleTerms,
  issuer_kind_terms: issuerKindTerms,
  jurisdiction_terms: jurisdictionTerms,
  regime_terms: regimeTerms,
  date_precision_terms: datePrecisionTerms,
  due_date_basis_terms: dueDateBasisTerms,
  known_on_basis_terms: knownOnBasisTerms,
  provenance_terms: provenanceTerms,
  report_field_terms: reportFieldTerms,
  text_source_terms: textSourceTerms,
  report_state_terms: reportStateTerms,
  report_link_kind_terms: reportLinkKindTerms,
  recommendation_link_kind_terms: recommendationLinkKindTerms,
  split_method_terms: splitMethodTerms,
  match_method_terms: matchMethodTerms,
  tracking_basis_terms: trackingBasisTerms,
  addressing_event_kind_terms: addressingEventKindTerms,
  body_event_kind_terms: bodyEventKindTerms,
  response_kind_terms: responseKindTerms,
  document_role_terms: documentRoleTerms,
  action_state_terms: actionStateTerms,
  rag_rating_terms: ragRatingTerms,
  submission_kind_terms: submissionKindTerms,
  submission_state_terms: submissionStateTerms,
  representation_terms: representationTerms,
  family_told_terms: familyToldTerms,
  cosigner_state_terms: cosignerStateTerms,
  judgement_kind_terms: judgementKindTerms,
  judgement_state_terms: judgementStateTerms,
  sample_stratum_terms: sampleStratumTerms,
  risk_factor_terms: riskFactorTerms,
  check_basis_terms: checkBasisTerms,
  correction_kind_terms: correctionKindTerms,
  correction_state_terms: correctionStateTerms,
  statement_voice_terms: statementVoiceTerms,
  public_statement_state_terms: publicStatementStateTerms,
  alias_kind_terms: aliasKindTerms,
  text_kind_terms: textKindTerms,
  erasure_kind_terms: erasureKindTerms,
  self_assessment_finding_terms: selfAssessmentFindingTerms,
  scan_result_terms: scanResultTerms,
  message_kind_terms: messageKindTerms,
  user_state_terms: userStateTerms,
  import_format_terms: importFormatTerms,
  import_state_terms: importStateTerms,
  import_problem_kind_terms: importProblemKindTerms,
  job_terms: jobTerms,
  actor_kind_terms: actorKindTerms,
  ledger_action_terms: ledgerActionTerms,
  theme_terms: themeTerms,
  theme_basis_terms: themeBasisTerms,
  follow_kind_terms: followKindTerms,
  digest_frequency_terms: digestFrequencyTerms,
  improvement_direction_terms: improvementDirectionTerms,
  value_kind_terms: valueKindTerms,
  period_length_terms: periodLengthTerms,
  point_state_terms: pointStateTerms,
  chart_kind_terms: chartKindTerms,
  measure_type_terms: measureTypeTerms,
  measure_event_kind_terms: measureEventKindTerms,
  measure_reading_kind_terms: measureReadingKindTerms,
  measure_proposal_kind_terms: measureProposalKindTerms,
  point_channel_terms: pointChannelTerms,
  api_scope_terms: apiScopeTerms,
  priority_factor_terms: priorityFactorTerms,
  escalation_ground_terms: escalationGroundTerms,
  escalation_rung_terms: escalationRungTerms,
  escalation_state_terms: escalationStateTerms,
  escalation_step_state_terms: escalationStepStateTerms,
  escalation_event_kind_terms: escalationEventKindTerms,
  review_decision_event_kind_terms: reviewDecisionEventKindTerms,
} as const satisfies Record<VocabularyTable, unknown>;
