CREATE TABLE `progress_report_editions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`progress_report_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title_text_id` integer NOT NULL,
	`summary_text_id` integer,
	`better_text_id` integer,
	`worse_text_id` integer,
	`silent_text_id` integer,
	`methods_text_id` integer,
	`published_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`progress_report_id`) REFERENCES `progress_reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`summary_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`better_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`worse_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`silent_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`methods_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_report_editions_number_once` ON `progress_report_editions` (`progress_report_id`,`number`);--> statement-breakpoint
CREATE TABLE `progress_report_figures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition_id` integer NOT NULL,
	`figure` text NOT NULL,
	`part` text NOT NULL,
	`at_start` integer NOT NULL,
	`at_end` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `progress_report_editions`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_report_figures_once` ON `progress_report_figures` (`edition_id`,`figure`,`part`);--> statement-breakpoint
CREATE TABLE `progress_report_silences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`due_on` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `progress_report_editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `progress_report_silences_by_edition` ON `progress_report_silences` (`edition_id`);--> statement-breakpoint
CREATE TABLE `progress_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`title_text_id` integer NOT NULL,
	`summary_text_id` integer,
	`better_text_id` integer,
	`worse_text_id` integer,
	`silent_text_id` integer,
	`methods_text_id` integer,
	`saved_by_user_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`is_draft` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`summary_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`better_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`worse_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`silent_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`methods_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_reports_reference_is_unique` ON `progress_reports` (`reference`);