CREATE TABLE `assessment_capacities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`letters_a_month` integer,
	`starts_on` text NOT NULL,
	`reason_text_id` integer NOT NULL,
	`decided_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `letter_assessments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`addressing_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`author_user_id` integer NOT NULL,
	`author_body_id` integer,
	`letter_text_id` integer,
	`second_reviewer_user_id` integer,
	`reply_due_on` text,
	`reply_text_id` integer,
	`public_on` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `judgement_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`letter_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`second_reviewer_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_assessments_reference_is_unique` ON `letter_assessments` (`reference`);--> statement-breakpoint
CREATE INDEX `letter_assessments_by_addressing` ON `letter_assessments` (`addressing_id`);--> statement-breakpoint
CREATE INDEX `letter_assessments_by_state` ON `letter_assessments` (`state`);--> statement-breakpoint
CREATE TABLE `planned_check_factors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`planned_check_id` integer NOT NULL,
	`factor` text NOT NULL,
	`points` integer NOT NULL,
	FOREIGN KEY (`planned_check_id`) REFERENCES `planned_checks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`factor`) REFERENCES `risk_factor_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `planned_check_factors_once` ON `planned_check_factors` (`planned_check_id`,`factor`);--> statement-breakpoint
CREATE TABLE `planned_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`claim_id` integer NOT NULL,
	`is_planned` integer NOT NULL,
	`basis` text NOT NULL,
	`points` integer NOT NULL,
	`method` text,
	`due_on` text,
	`reason_text_id` integer,
	`planned_by_user_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `implementation_claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`basis`) REFERENCES `check_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`method`) REFERENCES `verification_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`planned_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `planned_checks_by_item` ON `planned_checks` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `check_basis_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `risk_factor_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sample_letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sample_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`reference` text NOT NULL,
	`stratum` text NOT NULL,
	FOREIGN KEY (`sample_id`) REFERENCES `verification_samples`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_letters_once` ON `sample_letters` (`sample_id`,`addressing_id`);--> statement-breakpoint
CREATE INDEX `sample_letters_by_addressing` ON `sample_letters` (`addressing_id`);--> statement-breakpoint
ALTER TABLE `assessments` ADD `attribution_id` integer REFERENCES response_attributions(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `judgements` ADD `attribution_id` integer REFERENCES response_attributions(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `judgements` ADD `letter_assessment_id` integer REFERENCES letter_assessments(id) ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `judgements_by_letter` ON `judgements` (`letter_assessment_id`);--> statement-breakpoint
ALTER TABLE `verification_samples` ADD `is_of_letters` integer DEFAULT false NOT NULL;