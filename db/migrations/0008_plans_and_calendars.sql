CREATE TABLE `rag_rating_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `action_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action_version_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	FOREIGN KEY (`action_version_id`) REFERENCES `action_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_documents_once` ON `action_documents` (`action_version_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `submission_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`tracked_item_id` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_items_once` ON `submission_items` (`submission_id`,`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`made_at` integer NOT NULL,
	`last_read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `calendar_feeds_by_user` ON `calendar_feeds` (`user_id`,`body_id`);--> statement-breakpoint
CREATE TABLE `plan_columns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`heading` text NOT NULL,
	`field` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_columns_once` ON `plan_columns` (`body_id`,`heading`);--> statement-breakpoint
CREATE TABLE `plan_uploads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`rows` text,
	`read_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_uploads_by_body` ON `plan_uploads` (`body_id`);--> statement-breakpoint
ALTER TABLE `action_versions` ADD `why_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `action_versions` ADD `resources_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `action_versions` ADD `risks_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `action_versions` ADD `milestones_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `action_versions` ADD `plain_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `action_versions` ADD `rag` text REFERENCES rag_rating_terms(code) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `action_versions` ADD `rag_reason_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `why_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `resources_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `risks_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `milestones_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `plain_text_id` integer REFERENCES texts(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `rag` text REFERENCES rag_rating_terms(code) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `submissions` ADD `rag_reason_text_id` integer REFERENCES texts(id) ON DELETE restrict;