/** What a row v of action_versions says, as the properties of ActionSaid; needs the joins of WORDING_TEXTS. */
export const WORDING = `t.content AS text, y.content AS why, v.lead_role AS leadRole, v.due_on AS dueOn,
    m.content AS milestones, b.content AS baseline, s.content AS success, e.content AS resources,
    k.content AS risks, v.rag, g.content AS ragReason, p.content AS plain, l.content AS lessons, v.state`;

export const WORDING_TEXTS = `JOIN texts t ON t.id = v.text_id LEFT JOIN texts y ON y.id = v.why_text_id
  LEFT JOIN texts m ON m.id = v.milestones_text_id LEFT JOIN texts b ON b.id = v.baseline_text_id
  LEFT JOIN texts s ON s.id = v.success_text_id LEFT JOIN texts e ON e.id = v.resources_text_id
  LEFT JOIN texts k ON k.id = v.risks_text_id LEFT JOIN texts g ON g.id = v.rag_reason_text_id
  LEFT JOIN texts p ON p.id = v.plain_text_id LEFT JOIN texts l ON l.id = v.lessons_text_id`;
