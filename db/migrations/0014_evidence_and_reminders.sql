CREATE TABLE `evidence_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evidence_item_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`evidence_item_id`) REFERENCES `evidence_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_files_by_item` ON `evidence_files` (`evidence_item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_files_by_document` ON `evidence_files` (`document_id`);--> statement-breakpoint
CREATE TABLE `evidence_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`title_text_id` integer NOT NULL,
	`description_text_id` integer,
	`review_on` text,
	`expires_on` text,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`description_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_items_by_body` ON `evidence_items` (`body_id`,`saved_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_items_by_document` ON `evidence_items` (`document_id`);--> statement-breakpoint
CREATE TABLE `file_scans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`result` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`result`) REFERENCES `scan_result_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `file_scans_by_hash` ON `file_scans` (`sha256`);--> statement-breakpoint
CREATE TABLE `reminder_choices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`wants_due` integer NOT NULL,
	`wants_overdue` integer NOT NULL,
	`wants_returned` integer NOT NULL,
	`wants_new` integer NOT NULL,
	`looked_on` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_choices_by_user` ON `reminder_choices` (`user_id`);--> statement-breakpoint
CREATE TABLE `reminders_told` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`subject` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_told_once` ON `reminders_told` (`user_id`,`subject`);--> statement-breakpoint
CREATE TABLE `scan_result_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
