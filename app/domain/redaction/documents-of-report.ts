/**
 * SQL of a table `of_report` of the documents of the report in `chosen`: its own, those of the answers to it, of what
 * bodies say they did or mean to say, and of what others found that were not asked.
 */
export const DOCUMENTS = `of_report (id) AS (
  SELECT id FROM documents WHERE report_id = (SELECT id FROM chosen)
  UNION SELECT d.id FROM responses s JOIN documents d ON d.response_of = s.id
    WHERE s.report_id = (SELECT id FROM chosen)
  UNION SELECT x.document_id FROM addressings a JOIN tracked_items t ON t.addressing_id = a.id
    JOIN implementation_claims c ON c.tracked_item_id = t.id JOIN claim_documents x ON x.claim_id = c.id
    WHERE a.report_id = (SELECT id FROM chosen)
  UNION SELECT x.document_id FROM addressings a JOIN submissions m ON m.addressing_id = a.id
    JOIN submission_documents x ON x.submission_id = m.id WHERE a.report_id = (SELECT id FROM chosen)
  UNION SELECT x.document_id FROM recommendations r JOIN self_assessments s ON s.recommendation_id = r.id
    JOIN self_assessment_documents x ON x.self_assessment_id = s.id
    WHERE r.report_id = (SELECT id FROM chosen))`;
