/**
 * clock-rules.responseStatus as one SQL expression over a row of addressing_now, for lists that filter or
 * count by it. `row` is the alias of that row; the statement binds `:today`. A test draws random facts
 * and holds the two equal.
 */
export const responseStatusSql = (row: string): string => `CASE
  WHEN ${row}.is_report_withdrawn = 1 THEN 'withdrawn'
  WHEN ${row}.response_count > 0 THEN CASE
    WHEN ${row}.first_responded_on > ${row}.due_on THEN 'received_late'
    WHEN ${row}.is_joint = 1 THEN 'joint_received'
    ELSE 'received' END
  WHEN ${row}.is_withheld = 1 THEN 'withheld'
  WHEN ${row}.capacity <> 'addressee' THEN 'not_required'
  WHEN ${row}.is_listed_non_responder = 1 THEN 'named_non_responder'
  WHEN ${row}.body_closed_on <= :today
    AND (${row}.is_clock_kept = 1 OR ${row}.due_on IS NULL OR ${row}.body_closed_on <= ${row}.due_on)
    THEN CASE WHEN ${row}.responsible_body_id IS NULL THEN 'body_ceased' ELSE 'transferred' END
  WHEN ${row}.is_extension_requested = 1 THEN 'extension_requested'
  WHEN :today <= ${row}.due_on THEN CASE WHEN ${row}.due_basis = 'extended' THEN 'extended' ELSE 'awaiting' END
  WHEN ${row}.is_clock_kept = 0 OR ${row}.body_id IS NULL THEN 'not_published'
  WHEN ${row}.due_on IS NULL THEN 'awaiting'
  ELSE 'overdue' END`;
