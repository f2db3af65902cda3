CREATE TABLE `followers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`email_digest` text NOT NULL,
	`frequency` text NOT NULL,
	`digested_on` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`frequency`) REFERENCES `digest_frequency_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `followers_email_is_unique` ON `followers` (`email_digest`);--> statement-breakpoint
CREATE INDEX `followers_by_day` ON `followers` (`digested_on`);--> statement-breakpoint
CREATE TABLE `follows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follower_id` integer NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`frequency` text NOT NULL,
	`added_at` integer NOT NULL,
	`confirmed_at` integer,
	`told_to` integer,
	FOREIGN KEY (`follower_id`) REFERENCES `followers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `follow_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`frequency`) REFERENCES `digest_frequency_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `follows_are_unique` ON `follows` (`follower_id`,`kind`,`target`);--> statement-breakpoint
CREATE INDEX `follows_by_confirmation` ON `follows` (`confirmed_at`,`added_at`);--> statement-breakpoint
CREATE TABLE `digest_frequency_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `follow_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `outbox` ADD `stop_address` text;