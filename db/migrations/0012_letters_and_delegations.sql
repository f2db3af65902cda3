CREATE TABLE `approval_delegations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`from_user_id` integer NOT NULL,
	`to_user_id` integer NOT NULL,
	`begins_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `approval_delegations_by_person` ON `approval_delegations` (`to_user_id`,`body_id`);--> statement-breakpoint
CREATE TABLE `letter_cosigners` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`letter_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`state` text NOT NULL,
	`decided_version` integer,
	`decided_by_user_id` integer,
	`reason_text_id` integer,
	`decided_at` integer,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `cosigner_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_cosigners_once` ON `letter_cosigners` (`letter_id`,`addressing_id`);--> statement-breakpoint
CREATE INDEX `letter_cosigners_by_addressing` ON `letter_cosigners` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `letter_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`letter_id` integer NOT NULL,
	`submission_id` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_parts_once` ON `letter_parts` (`submission_id`);--> statement-breakpoint
CREATE INDEX `letter_parts_by_letter` ON `letter_parts` (`letter_id`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`author_user_id` integer NOT NULL,
	`stated_on` text,
	`opening_text_id` integer,
	`reached_on` text,
	`representations` text,
	`family_told` text,
	`family_told_on` text,
	`response_id` integer,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opening_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`representations`) REFERENCES `representation_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`family_told`) REFERENCES `family_told_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `letters_by_addressing` ON `letters` (`addressing_id`);--> statement-breakpoint
CREATE INDEX `letters_by_body` ON `letters` (`body_id`,`state`);--> statement-breakpoint
CREATE TABLE `sign_off_comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`text_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_off_comments_by_submission` ON `sign_off_comments` (`submission_id`);--> statement-breakpoint
CREATE TABLE `cosigner_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `family_told_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `representation_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `submissions` ADD `timetable_text_id` integer REFERENCES texts(id) ON DELETE restrict;