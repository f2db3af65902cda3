CREATE TABLE `measure_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`text_id` integer NOT NULL,
	`checker_body_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`checker_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_checks_by_series` ON `measure_checks` (`measure_id`,`body_id`);--> statement-breakpoint
CREATE TABLE `measure_points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`body_id` integer,
	`period_on` text NOT NULL,
	`state` text NOT NULL,
	`value` real,
	`numerator` real,
	`denominator` real,
	`is_provisional` integer NOT NULL,
	`channel` text NOT NULL,
	`import_id` integer,
	`proposal_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `point_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`channel`) REFERENCES `point_channel_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposal_id`) REFERENCES `measure_proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_points_by_series` ON `measure_points` (`measure_id`,`body_id`,`period_on`);--> statement-breakpoint
CREATE INDEX `measure_points_by_body` ON `measure_points` (`body_id`,`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_proposal_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`proposal_id` integer NOT NULL,
	`state` text NOT NULL,
	`user_id` integer,
	`reason_text_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `measure_proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_proposal_events_by_proposal` ON `measure_proposal_events` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `measure_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`measure_id` integer,
	`body_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`author_user_id` integer NOT NULL,
	`channel` text NOT NULL,
	`content_text_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `measure_proposal_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`channel`) REFERENCES `point_channel_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`content_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_proposals_by_body` ON `measure_proposals` (`body_id`,`state`);--> statement-breakpoint
CREATE TABLE `measure_aims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`body_id` integer,
	`programme_id` integer,
	`target_value` real,
	`target_change` real,
	`target_on` text,
	`baseline_from_on` text,
	`baseline_to_on` text,
	`reason_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_aims_by_measure` ON `measure_aims` (`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`body_id` integer,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`text_id` integer NOT NULL,
	`takes_back_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `measure_event_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`takes_back_id`) REFERENCES `measure_events`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_events_by_measure` ON `measure_events` (`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`recommendation_id` integer,
	`action_id` integer,
	`theme` text,
	`body_id` integer,
	`programme_id` integer,
	`is_linked` integer NOT NULL,
	`reason_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`theme`) REFERENCES `theme_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_links_by_measure` ON `measure_links` (`measure_id`);--> statement-breakpoint
CREATE INDEX `measure_links_by_recommendation` ON `measure_links` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `measure_links_by_action` ON `measure_links` (`action_id`);--> statement-breakpoint
CREATE INDEX `measure_links_by_theme` ON `measure_links` (`theme`);--> statement-breakpoint
CREATE INDEX `measure_links_by_body` ON `measure_links` (`body_id`);--> statement-breakpoint
CREATE INDEX `measure_links_by_programme` ON `measure_links` (`programme_id`);--> statement-breakpoint
CREATE TABLE `measure_readings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`body_id` integer,
	`kind` text NOT NULL,
	`text_id` integer NOT NULL,
	`reviewer_body_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `measure_reading_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reviewer_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_readings_by_measure` ON `measure_readings` (`measure_id`,`body_id`);--> statement-breakpoint
CREATE TABLE `measure_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure_id` integer NOT NULL,
	`name_text_id` integer NOT NULL,
	`counted_text_id` integer NOT NULL,
	`type` text NOT NULL,
	`value_kind` text NOT NULL,
	`numerator_text_id` integer,
	`denominator_text_id` integer,
	`unit` text NOT NULL,
	`per` integer NOT NULL,
	`activity` text,
	`is_over_100_allowed` integer NOT NULL,
	`direction` text NOT NULL,
	`length` text NOT NULL,
	`rounded_to` integer,
	`source_text_id` integer,
	`source_address_text_id` integer,
	`quality_text_id` integer,
	`limits_text_id` integer,
	`chart` text,
	`chart_reason_text_id` integer,
	`reason_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`name_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`counted_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`type`) REFERENCES `measure_type_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`value_kind`) REFERENCES `value_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`numerator_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`denominator_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`direction`) REFERENCES `improvement_direction_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`length`) REFERENCES `period_length_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_address_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`quality_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`limits_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`chart`) REFERENCES `chart_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`chart_reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_versions_by_measure` ON `measure_versions` (`measure_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`owner_body_id` integer,
	`is_library` integer NOT NULL,
	`follows_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`follows_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measures_slug_is_unique` ON `measures` (`slug`);--> statement-breakpoint
CREATE INDEX `measures_by_owner` ON `measures` (`owner_body_id`);--> statement-breakpoint
CREATE TABLE `programme_bodies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`is_taking_part` integer NOT NULL,
	`from_on` text,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_bodies_by_programme` ON `programme_bodies` (`programme_id`,`body_id`);--> statement-breakpoint
CREATE INDEX `programme_bodies_by_body` ON `programme_bodies` (`body_id`);--> statement-breakpoint
CREATE TABLE `programme_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`name_text_id` integer NOT NULL,
	`aim_text_id` integer NOT NULL,
	`starts_on` text,
	`aim_on` text,
	`lead_body_id` integer,
	`source_text_id` integer,
	`source_address_text_id` integer,
	`reason_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`name_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`aim_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lead_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_address_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_versions_by_programme` ON `programme_versions` (`programme_id`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_slug_is_unique` ON `programmes` (`slug`);--> statement-breakpoint
CREATE TABLE `chart_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `improvement_direction_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_event_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_proposal_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_reading_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_type_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `period_length_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `point_channel_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `point_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `value_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `judgements` ADD `measure_id` integer REFERENCES measures(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `verifications` ADD `measure_id` integer REFERENCES measures(id) ON DELETE restrict;