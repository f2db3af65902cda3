CREATE TABLE `figure_cells` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`split` text NOT NULL,
	`value` text NOT NULL,
	`year` text NOT NULL,
	`kind` text NOT NULL,
	`issuer` integer NOT NULL,
	`issued` integer NOT NULL,
	`items` integer NOT NULL,
	`asked` integer NOT NULL,
	`answered` integer NOT NULL,
	`dated` integer NOT NULL,
	`in_time` integer NOT NULL,
	`late` integer NOT NULL,
	`tracked` integer NOT NULL,
	`done` integer NOT NULL,
	`assessed` integer NOT NULL,
	`adequate` integer NOT NULL,
	`examined` integer NOT NULL,
	`verified` integer NOT NULL,
	`sustained` integer NOT NULL,
	`disputed` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_cells_once` ON `figure_cells` (`split`,`value`,`year`,`kind`,`issuer`);--> statement-breakpoint
CREATE TABLE `report_figures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`split` text NOT NULL,
	`value` text NOT NULL,
	`year` text NOT NULL,
	`kind` text NOT NULL,
	`issuer` integer NOT NULL,
	`issued` integer NOT NULL,
	`items` integer NOT NULL,
	`asked` integer NOT NULL,
	`answered` integer NOT NULL,
	`dated` integer NOT NULL,
	`in_time` integer NOT NULL,
	`late` integer NOT NULL,
	`tracked` integer NOT NULL,
	`done` integer NOT NULL,
	`assessed` integer NOT NULL,
	`adequate` integer NOT NULL,
	`examined` integer NOT NULL,
	`verified` integer NOT NULL,
	`sustained` integer NOT NULL,
	`disputed` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_figures_by_report` ON `report_figures` (`report_id`);--> statement-breakpoint
CREATE TABLE `review_decision_event_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `review_boards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`theme` text NOT NULL,
	`title_text_id` integer NOT NULL,
	`summary_text_id` integer,
	`opened_by_user_id` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_on` text,
	`outcome_text_id` integer,
	`saved_by_user_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`is_draft` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theme`) REFERENCES `theme_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`summary_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opened_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`outcome_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_boards_reference_is_unique` ON `review_boards` (`reference`);--> statement-breakpoint
CREATE TABLE `review_decision_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`decision_id` integer NOT NULL,
	`kind` text NOT NULL,
	`account_text_id` integer NOT NULL,
	`due_on` text,
	`user_id` integer,
	`happened_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `review_decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `review_decision_event_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_decision_events_by_decision` ON `review_decision_events` (`decision_id`);--> statement-breakpoint
CREATE TABLE `review_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`number` integer NOT NULL,
	`meeting` integer NOT NULL,
	`decision_text_id` integer NOT NULL,
	`owner_text_id` integer NOT NULL,
	`owner_body_id` integer,
	`due_on` text NOT NULL,
	`recorded_by_user_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `review_boards`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_decisions_number_once` ON `review_decisions` (`board_id`,`number`);--> statement-breakpoint
CREATE TABLE `review_editions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title_text_id` integer NOT NULL,
	`summary_text_id` integer NOT NULL,
	`published_by_user_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `review_boards`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`summary_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_editions_number_once` ON `review_editions` (`board_id`,`number`);--> statement-breakpoint
CREATE TABLE `review_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`group_id` integer,
	`recommendation_id` integer,
	`is_in` integer NOT NULL,
	`reason_text_id` integer,
	`decided_by_user_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `review_boards`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_items_by_board` ON `review_items` (`board_id`);--> statement-breakpoint
CREATE TABLE `review_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`number` integer NOT NULL,
	`role_text_id` integer NOT NULL,
	`body_id` integer,
	`is_in` integer NOT NULL,
	`decided_by_user_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `review_boards`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`role_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_members_by_board` ON `review_members` (`board_id`);--> statement-breakpoint
CREATE TABLE `review_minutes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`meeting` integer NOT NULL,
	`held_on` text NOT NULL,
	`minutes_text_id` integer NOT NULL,
	`recorded_by_user_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `review_boards`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`minutes_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_minutes_by_board` ON `review_minutes` (`board_id`);--> statement-breakpoint
CREATE INDEX `addressing_now_waiting` ON `addressing_now` (`due_on`) WHERE response_count = 0;--> statement-breakpoint
CREATE INDEX `addressing_now_asking_for_time` ON `addressing_now` (`id`) WHERE is_extension_requested = 1;