CREATE TABLE `connection_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`kind` text NOT NULL,
	`score` real NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `recommendation_link_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `connection_proposals_once` ON `connection_proposals` (`from_id`,`to_id`);--> statement-breakpoint
CREATE INDEX `connection_proposals_by_score` ON `connection_proposals` (`score`);--> statement-breakpoint
CREATE INDEX `connection_proposals_by_target` ON `connection_proposals` (`to_id`);--> statement-breakpoint
CREATE TABLE `connection_searches` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `recommendation_versions`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `group_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`recommendation_id` integer NOT NULL,
	`is_in` integer NOT NULL,
	`reason_text_id` integer,
	`decided_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `group_items_by_group` ON `group_items` (`group_id`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `group_items_by_recommendation` ON `group_items` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `group_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`title_text_id` integer NOT NULL,
	`account_text_id` integer,
	`owner_body_id` integer,
	`merged_into_id` integer,
	`reason_text_id` integer,
	`decided_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_into_id`) REFERENCES `recommendation_groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `group_versions_by_group` ON `group_versions` (`group_id`);--> statement-breakpoint
CREATE INDEX `group_versions_by_merged_into` ON `group_versions` (`merged_into_id`);--> statement-breakpoint
CREATE TABLE `lead_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`body_id` integer,
	`reason_text_id` integer NOT NULL,
	`decided_by_user_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `lead_decisions_by_recommendation` ON `lead_decisions` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `lead_decisions_by_body` ON `lead_decisions` (`body_id`);--> statement-breakpoint
CREATE TABLE `recommendation_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_groups_reference_is_unique` ON `recommendation_groups` (`reference`);--> statement-breakpoint
CREATE TABLE `supporting_bodies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`decision_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`reason_text_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `lead_decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `supporting_bodies_once` ON `supporting_bodies` (`decision_id`,`body_id`);--> statement-breakpoint
CREATE INDEX `supporting_bodies_by_body` ON `supporting_bodies` (`body_id`);