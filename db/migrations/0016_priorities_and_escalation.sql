CREATE TABLE `escalation_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`escalation_id` integer NOT NULL,
	`step_id` integer,
	`kind` text NOT NULL,
	`user_id` integer,
	`reason_text_id` integer,
	`happened_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`escalation_id`) REFERENCES `escalations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`step_id`) REFERENCES `escalation_steps`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `escalation_event_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `escalation_events_by_escalation` ON `escalation_events` (`escalation_id`);--> statement-breakpoint
CREATE TABLE `escalation_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`escalation_id` integer NOT NULL,
	`rung` text NOT NULL,
	`state` text NOT NULL,
	`text_id` integer NOT NULL,
	`skip_reason_text_id` integer,
	`answer_by_on` text,
	`author_user_id` integer NOT NULL,
	`second_user_id` integer,
	`reply_due_on` text,
	`is_replied` integer NOT NULL,
	`reply_text_id` integer,
	`taken_on` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`escalation_id`) REFERENCES `escalations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`rung`) REFERENCES `escalation_rung_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `escalation_step_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`skip_reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`second_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `escalation_steps_by_escalation` ON `escalation_steps` (`escalation_id`);--> statement-breakpoint
CREATE TABLE `escalations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`addressing_id` integer NOT NULL,
	`tracked_item_id` integer,
	`ground` text NOT NULL,
	`state` text NOT NULL,
	`public_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ground`) REFERENCES `escalation_ground_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `escalation_state_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `escalations_reference_is_unique` ON `escalations` (`reference`);--> statement-breakpoint
CREATE INDEX `escalations_by_addressing` ON `escalations` (`addressing_id`);--> statement-breakpoint
CREATE INDEX `escalations_by_state` ON `escalations` (`state`);--> statement-breakpoint
CREATE TABLE `non_response_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`list_id` integer NOT NULL,
	`position` integer NOT NULL,
	`named_text_id` integer NOT NULL,
	`report_id` integer,
	`body_id` integer,
	`addressing_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `non_response_lists`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`named_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `non_response_entries_position_once` ON `non_response_entries` (`list_id`,`position`);--> statement-breakpoint
CREATE INDEX `non_response_entries_by_addressing` ON `non_response_entries` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `non_response_lists` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`publisher_text_id` integer NOT NULL,
	`source_text_id` integer NOT NULL,
	`listed_on` text NOT NULL,
	`lines_text_id` integer,
	`saved_by_user_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`published_by_user_id` integer,
	`public_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`publisher_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lines_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `non_response_lists_reference_is_unique` ON `non_response_lists` (`reference`);--> statement-breakpoint
CREATE TABLE `non_response_removals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`removed_on` text NOT NULL,
	`reason_text_id` integer NOT NULL,
	`removed_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `non_response_entries`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`removed_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `non_response_removals_once` ON `non_response_removals` (`entry_id`);--> statement-breakpoint
CREATE TABLE `priority_edition_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition_id` integer NOT NULL,
	`position` integer NOT NULL,
	`group_id` integer,
	`recommendation_id` integer,
	`title_text_id` integer NOT NULL,
	`rationale_text_id` integer NOT NULL,
	`score` real NOT NULL,
	`rank` integer NOT NULL,
	`held_count` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `priority_editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`rationale_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `priority_edition_entries_position_once` ON `priority_edition_entries` (`edition_id`,`position`);--> statement-breakpoint
CREATE TABLE `priority_edition_scores` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`factor` text NOT NULL,
	`score` integer NOT NULL,
	`counted` integer,
	`priority_score_id` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `priority_edition_entries`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`factor`) REFERENCES `priority_factor_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`priority_score_id`) REFERENCES `priority_scores`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `priority_edition_scores_once` ON `priority_edition_scores` (`entry_id`,`factor`);--> statement-breakpoint
CREATE TABLE `priority_editions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` integer NOT NULL,
	`introduction_text_id` integer,
	`severity` integer NOT NULL,
	`recurrence` integer NOT NULL,
	`breadth` integer NOT NULL,
	`time_open` integer NOT NULL,
	`feasibility` integer NOT NULL,
	`ranked_count` integer NOT NULL,
	`review_on` text NOT NULL,
	`published_by_user_id` integer NOT NULL,
	`publisher_body_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`introduction_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`publisher_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `priority_editions_number_once` ON `priority_editions` (`number`);--> statement-breakpoint
CREATE TABLE `priority_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`list_id` integer NOT NULL,
	`group_id` integer,
	`recommendation_id` integer,
	`is_in` integer NOT NULL,
	`rationale_text_id` integer NOT NULL,
	`decided_by_user_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `priority_lists`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`rationale_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `priority_entries_by_list` ON `priority_entries` (`list_id`);--> statement-breakpoint
CREATE TABLE `priority_lists` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`introduction_text_id` integer,
	`review_on` text,
	`saved_by_user_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`is_draft` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`introduction_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `priority_scores` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer,
	`recommendation_id` integer,
	`factor` text NOT NULL,
	`score` integer,
	`reason_text_id` integer NOT NULL,
	`scored_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`factor`) REFERENCES `priority_factor_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`scored_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `priority_scores_by_group` ON `priority_scores` (`group_id`);--> statement-breakpoint
CREATE INDEX `priority_scores_by_recommendation` ON `priority_scores` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `priority_weights` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`severity` integer NOT NULL,
	`recurrence` integer NOT NULL,
	`breadth` integer NOT NULL,
	`time_open` integer NOT NULL,
	`feasibility` integer NOT NULL,
	`reason_text_id` integer NOT NULL,
	`decided_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `escalation_event_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `escalation_ground_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `escalation_rung_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `escalation_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `escalation_step_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `priority_factor_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
