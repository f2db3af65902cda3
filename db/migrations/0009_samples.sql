CREATE TABLE `sample_stratum_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sample_claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sample_id` integer NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`claim_id` integer NOT NULL,
	`stratum` text NOT NULL,
	FOREIGN KEY (`sample_id`) REFERENCES `verification_samples`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `implementation_claims`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_claims_once` ON `sample_claims` (`sample_id`,`tracked_item_id`);--> statement-breakpoint
CREATE INDEX `sample_claims_by_item` ON `sample_claims` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `verification_samples` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`title_text_id` integer NOT NULL,
	`claimed_from_on` text NOT NULL,
	`claimed_to_on` text NOT NULL,
	`body_type` text,
	`stratified_by` text NOT NULL,
	`size` integer NOT NULL,
	`frame_size` integer NOT NULL,
	`frame_digest` text NOT NULL,
	`frozen_by_user_id` integer NOT NULL,
	`frozen_at` integer NOT NULL,
	`seed` text,
	`seed_source_text_id` integer,
	`seed_on` text,
	`seed_by_user_id` integer,
	`seed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_type`) REFERENCES `body_type_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`stratified_by`) REFERENCES `sample_stratum_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`frozen_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`seed_source_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`seed_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `verification_samples_reference_is_unique` ON `verification_samples` (`reference`);