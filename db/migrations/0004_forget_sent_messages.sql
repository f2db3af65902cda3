CREATE TABLE `message_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`recipient` text,
	`subject` text,
	`body` text,
	`queued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`try_at` integer NOT NULL,
	`claimed_at` integer,
	`sent_at` integer,
	`attempts` integer NOT NULL,
	`is_given_up` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `message_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "outbox_forgets_what_it_is_done_with" CHECK(("sent_at" is null and "is_given_up" = 0) or ("recipient" is null and "subject" is null and "body" is null))
) STRICT;
--> statement-breakpoint
-- The words of the kinds are filled in after every migration; these four are needed now, by foreign key.
INSERT INTO `message_kind_terms` (`code`, `label`, `meaning`, `position`) VALUES
	('invitation', '', '', 0), ('correction_confirmation', '', '', 1), ('correction_decision', '', '', 2), ('right_of_reply', '', '', 3);
--> statement-breakpoint
-- Only what still waits keeps its words, and those of messages sent long ago go with the next daily round.
INSERT INTO `__new_outbox` (`id`, `kind`, `recipient`, `subject`, `body`, `queued_at`, `expires_at`, `try_at`, `claimed_at`, `sent_at`, `attempts`, `is_given_up`)
SELECT o.`id`,
	CASE WHEN o.`subject` LIKE 'Please confirm your request%' THEN 'correction_confirmation'
		WHEN o.`subject` LIKE 'Your request about%' THEN 'correction_decision'
		WHEN o.`subject` LIKE '%account%' OR o.`subject` LIKE '%password%' OR o.`subject` LIKE '%invit%' THEN 'invitation'
		ELSE 'right_of_reply' END,
	iif(w.`waits`, r.`content`, NULL), iif(w.`waits`, o.`subject`, NULL), iif(w.`waits`, b.`content`, NULL),
	o.`queued_at`, o.`queued_at` + 7 * 86400000, o.`queued_at`, o.`claimed_at`, o.`sent_at`, o.`attempts`,
	o.`sent_at` IS NULL AND NOT w.`waits`
FROM `outbox` o
JOIN (SELECT `id`, `sent_at` IS NULL AND `is_given_up` = 0 AS `waits` FROM `outbox`) w ON w.`id` = o.`id`
LEFT JOIN `texts` r ON r.`id` = o.`recipient_text_id`
LEFT JOIN `texts` b ON b.`id` = o.`body_text_id`;
--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE INDEX `outbox_by_turn` ON `outbox` (`is_given_up`,`sent_at`,`try_at`);--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_on` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_reason_text_id` integer REFERENCES `texts`(`id`) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `documents` ADD `erasure_id` integer REFERENCES `erasures`(`id`) ON DELETE restrict;