CREATE TABLE `self_assessment_finding_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `considerations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`self_assessment_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`recommendation_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`self_assessment_id`) REFERENCES `self_assessments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `considerations_once` ON `considerations` (`self_assessment_id`);--> statement-breakpoint
CREATE INDEX `considerations_by_recommendation` ON `considerations` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `considerations_by_body` ON `considerations` (`body_id`);--> statement-breakpoint
CREATE TABLE `self_assessment_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`self_assessment_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	FOREIGN KEY (`self_assessment_id`) REFERENCES `self_assessments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `self_assessment_documents_once` ON `self_assessment_documents` (`self_assessment_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `self_assessment_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`self_assessment_id` integer NOT NULL,
	`state` text NOT NULL,
	`user_id` integer NOT NULL,
	`reason_text_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`self_assessment_id`) REFERENCES `self_assessments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `self_assessment_events_by_assessment` ON `self_assessment_events` (`self_assessment_id`);--> statement-breakpoint
CREATE TABLE `self_assessments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`recommendation_id` integer NOT NULL,
	`finding` text NOT NULL,
	`reason_text_id` integer NOT NULL,
	`action_text_id` integer,
	`lead_role` text,
	`due_on` text,
	`action_id` integer,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`author_user_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`finding`) REFERENCES `self_assessment_finding_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`action_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `self_assessments_by_body` ON `self_assessments` (`body_id`,`state`);--> statement-breakpoint
CREATE INDEX `self_assessments_by_recommendation` ON `self_assessments` (`recommendation_id`,`body_id`);--> statement-breakpoint
ALTER TABLE `reminder_choices` ADD `wants_sign_off` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `reminder_choices` ADD `wants_evidence` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `reminder_choices` ADD `frequency` text REFERENCES digest_frequency_terms(code) ON DELETE restrict;