CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`role` text NOT NULL,
	`body_id` integer,
	`issuer_id` integer,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`role`) REFERENCES `role_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_by_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_by_body` ON `memberships` (`body_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recipient_text_id` integer NOT NULL,
	`subject` text NOT NULL,
	`body_text_id` integer NOT NULL,
	`queued_at` integer NOT NULL,
	`claimed_at` integer,
	`sent_at` integer,
	`attempts` integer NOT NULL,
	`is_given_up` integer NOT NULL,
	`not_before` text,
	FOREIGN KEY (`recipient_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`sent_at`,`claimed_at`);--> statement-breakpoint
CREATE TABLE `password_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `password_links_token_is_unique` ON `password_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` integer NOT NULL,
	`started_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`device` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_is_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`attempts` integer NOT NULL,
	`window_ends_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `throttles_key_is_unique` ON `throttles` (`key`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`state`) REFERENCES `user_state_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_is_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `addressing_candidates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`addressing_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`score` real NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `addressing_candidates_once` ON `addressing_candidates` (`addressing_id`,`body_id`);--> statement-breakpoint
CREATE TABLE `addressing_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`addressing_id` integer NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `addressing_event_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `addressing_events_by_addressing` ON `addressing_events` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `addressing_matches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`addressing_id` integer NOT NULL,
	`body_id` integer,
	`match` text NOT NULL,
	`reason_text_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`match`) REFERENCES `match_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `addressing_matches_by_addressing` ON `addressing_matches` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `addressings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`position` integer NOT NULL,
	`body_id` integer,
	`match` text NOT NULL,
	`capacity` text NOT NULL,
	`addressed_as_text_id` integer NOT NULL,
	`addressed_key` text NOT NULL,
	`provenance` text NOT NULL,
	`is_withdrawn` integer NOT NULL,
	`withdrawn_reason_text_id` integer,
	`replaced_by_id` integer,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`match`) REFERENCES `match_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`capacity`) REFERENCES `capacity_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressed_as_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `addressings_one_per_body` ON `addressings` (`report_id`,`body_id`) WHERE body_id is not null and is_withdrawn = 0;--> statement-breakpoint
CREATE INDEX `addressings_by_body` ON `addressings` (`body_id`);--> statement-breakpoint
CREATE INDEX `addressings_by_match` ON `addressings` (`match`);--> statement-breakpoint
CREATE TABLE `due_dates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`addressing_id` integer NOT NULL,
	`due_on` text NOT NULL,
	`basis` text NOT NULL,
	`counted_from` text,
	`granted_on` text,
	`source_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`basis`) REFERENCES `due_date_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `due_dates_by_addressing` ON `due_dates` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `responsibilities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`addressing_id` integer NOT NULL,
	`body_id` integer,
	`reason_text_id` integer NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `responsibilities_by_addressing` ON `responsibilities` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `tracked_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`reference` text NOT NULL,
	`basis` text NOT NULL,
	`is_withdrawn` integer NOT NULL,
	`withdrawn_reason_text_id` integer,
	`replaced_by_id` integer,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`basis`) REFERENCES `tracking_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tracked_items_reference_is_unique` ON `tracked_items` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `tracked_items_once` ON `tracked_items` (`recommendation_id`,`addressing_id`);--> statement-breakpoint
CREATE INDEX `tracked_items_by_addressing` ON `tracked_items` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`addressing_id` integer NOT NULL,
	`tracked_item_id` integer,
	`position_id` integer,
	`adequacy` text NOT NULL,
	`concern_flag` text NOT NULL,
	`text_id` integer NOT NULL,
	`reply_text_id` integer,
	`assessor_body_id` integer,
	`judgement_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`adequacy`) REFERENCES `adequacy_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`concern_flag`) REFERENCES `concern_flag_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`assessor_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessments_by_item` ON `assessments` (`tracked_item_id`);--> statement-breakpoint
CREATE INDEX `assessments_by_addressing` ON `assessments` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`is_disputed` integer NOT NULL,
	`text_id` integer NOT NULL,
	`reply_text_id` integer,
	`judgement_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `disputes_by_item` ON `disputes` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `judgement_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`judgement_id` integer NOT NULL,
	`state` text NOT NULL,
	`user_id` integer,
	`reason_text_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `judgement_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `judgement_events_by_judgement` ON `judgement_events` (`judgement_id`);--> statement-breakpoint
CREATE TABLE `judgement_points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`judgement_id` integer NOT NULL,
	`point` text NOT NULL,
	`is_met` integer NOT NULL,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point`) REFERENCES `rubric_point_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `judgement_points_once` ON `judgement_points` (`judgement_id`,`point`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`is_adverse` integer NOT NULL,
	`author_user_id` integer NOT NULL,
	`author_body_id` integer,
	`position_id` integer,
	`adequacy` text,
	`concern_flag` text,
	`claim_id` integer,
	`method` text,
	`finding` text,
	`level` text,
	`is_disputed` integer,
	`checked_on` text,
	`next_recheck_on` text,
	`text_id` integer NOT NULL,
	`second_reviewer_user_id` integer,
	`reply_due_on` text,
	`reply_text_id` integer,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `judgement_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `judgement_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`adequacy`) REFERENCES `adequacy_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`concern_flag`) REFERENCES `concern_flag_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `implementation_claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`method`) REFERENCES `verification_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`finding`) REFERENCES `verification_finding_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`level`) REFERENCES `verification_level_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`second_reviewer_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `judgements_by_state` ON `judgements` (`state`);--> statement-breakpoint
CREATE INDEX `judgements_by_item` ON `judgements` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`claim_id` integer NOT NULL,
	`method` text NOT NULL,
	`finding` text NOT NULL,
	`level` text NOT NULL,
	`text_id` integer NOT NULL,
	`reply_text_id` integer,
	`checked_on` text NOT NULL,
	`next_recheck_on` text,
	`verifier_body_id` integer,
	`judgement_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `implementation_claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`method`) REFERENCES `verification_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`finding`) REFERENCES `verification_finding_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`level`) REFERENCES `verification_level_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`verifier_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `verifications_by_item` ON `verifications` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`type` text NOT NULL,
	`ods_code` text,
	`opened_on` text,
	`closed_on` text,
	`parent_id` integer,
	`sponsor_id` integer,
	`merged_into_id` integer,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`type`) REFERENCES `body_type_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sponsor_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_into_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_code_is_unique` ON `bodies` (`code`);--> statement-breakpoint
CREATE INDEX `bodies_by_name` ON `bodies` (`name_key`);--> statement-breakpoint
CREATE INDEX `bodies_by_type` ON `bodies` (`type`);--> statement-breakpoint
CREATE INDEX `bodies_by_merge` ON `bodies` (`merged_into_id`);--> statement-breakpoint
CREATE TABLE `body_aliases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`alias` text NOT NULL,
	`alias_key` text NOT NULL,
	`kind` text NOT NULL,
	`provenance` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `alias_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `body_aliases_once_per_body` ON `body_aliases` (`body_id`,`alias_key`,`kind`);--> statement-breakpoint
CREATE INDEX `body_aliases_by_key` ON `body_aliases` (`alias_key`);--> statement-breakpoint
CREATE TABLE `body_successions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`effective_on` text,
	`provenance` text NOT NULL,
	FOREIGN KEY (`predecessor_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`successor_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `body_successions_once` ON `body_successions` (`predecessor_id`,`successor_id`);--> statement-breakpoint
CREATE INDEX `body_successions_by_successor` ON `body_successions` (`successor_id`);--> statement-breakpoint
CREATE TABLE `issuer_aliases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`issuer_id` integer NOT NULL,
	`alias` text NOT NULL,
	`alias_key` text NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_aliases_once_per_issuer` ON `issuer_aliases` (`issuer_id`,`alias_key`);--> statement-breakpoint
CREATE INDEX `issuer_aliases_by_key` ON `issuer_aliases` (`alias_key`);--> statement-breakpoint
CREATE TABLE `issuer_successions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`effective_on` text NOT NULL,
	FOREIGN KEY (`predecessor_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`successor_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_successions_once` ON `issuer_successions` (`predecessor_id`,`successor_id`,`effective_on`);--> statement-breakpoint
CREATE TABLE `issuers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`regime` text NOT NULL,
	`opened_on` text,
	`closed_on` text,
	`is_recognised` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `issuer_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`jurisdiction`) REFERENCES `jurisdiction_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`regime`) REFERENCES `regime_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issuers_slug_is_unique` ON `issuers` (`slug`);--> statement-breakpoint
CREATE INDEX `issuers_by_name` ON `issuers` (`name_key`);--> statement-breakpoint
CREATE TABLE `correction_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`correction_request_id` integer NOT NULL,
	`state` text NOT NULL,
	`user_id` integer,
	`text_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`correction_request_id`) REFERENCES `correction_requests`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `correction_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `correction_events_by_request` ON `correction_events` (`correction_request_id`);--> statement-breakpoint
CREATE TABLE `correction_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`report_id` integer NOT NULL,
	`addressing_id` integer,
	`tracked_item_id` integer,
	`message_text_id` integer NOT NULL,
	`contact_text_id` integer NOT NULL,
	`document_id` integer,
	`confirm_token_hash` text,
	`requested_on` text NOT NULL,
	`target_on` text,
	`decided_on` text,
	`decision_text_id` integer,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `correction_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `correction_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`message_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`contact_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_requests_reference_is_unique` ON `correction_requests` (`reference`);--> statement-breakpoint
CREATE INDEX `correction_requests_by_state` ON `correction_requests` (`state`,`target_on`);--> statement-breakpoint
CREATE INDEX `correction_requests_by_report` ON `correction_requests` (`report_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`role` text NOT NULL,
	`report_id` integer,
	`response_of` integer,
	`owner_body_id` integer,
	`title_text_id` integer,
	`sha256` text,
	`media_type` text,
	`byte_size` integer,
	`address_key` text,
	`address` text,
	`is_public` integer NOT NULL,
	`provenance` text NOT NULL,
	`uploaded_by_user_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`role`) REFERENCES `document_role_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `documents_by_report` ON `documents` (`report_id`);--> statement-breakpoint
CREATE INDEX `documents_by_response` ON `documents` (`response_of`);--> statement-breakpoint
CREATE INDEX `documents_by_hash` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_by_owner` ON `documents` (`owner_body_id`);--> statement-breakpoint
CREATE TABLE `import_problems` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`row_number` integer NOT NULL,
	`kind` text NOT NULL,
	`field` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `import_problem_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_problems_by_import` ON `import_problems` (`import_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha256` text NOT NULL,
	`is_dry_run` integer NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`rows_read` integer NOT NULL,
	`new_count` integer NOT NULL,
	`changed_count` integer NOT NULL,
	`unchanged_count` integer NOT NULL,
	`held_count` integer NOT NULL,
	`rejected_count` integer NOT NULL,
	`health` text,
	`message` text,
	FOREIGN KEY (`format`) REFERENCES `import_format_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `import_state_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_by_format` ON `imports` (`format`,`started_at`);--> statement-breakpoint
CREATE TABLE `source_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`format` text NOT NULL,
	`source_key` text NOT NULL,
	`row_digest` text NOT NULL,
	FOREIGN KEY (`format`) REFERENCES `import_format_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `source_rows_once` ON `source_rows` (`format`,`source_key`);--> statement-breakpoint
CREATE TABLE `counters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`series` text NOT NULL,
	`next` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `counters_one_per_series` ON `counters` (`series`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`written_at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`user_id` integer,
	`role` text,
	`body_id` integer,
	`job` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`payload_digest` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_kind`) REFERENCES `actor_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`role`) REFERENCES `role_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`job`) REFERENCES `job_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`action`) REFERENCES `ledger_action_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_one_successor_each` ON `ledger_entries` (`previous_hash`);--> statement-breakpoint
CREATE TABLE `ledger_payloads` (
	`id` integer PRIMARY KEY NOT NULL,
	`salt` text,
	`payload` text,
	FOREIGN KEY (`id`) REFERENCES `ledger_entries`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `register_state` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `addressing_now` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`body_id` integer,
	`responsible_body_id` integer,
	`capacity` text NOT NULL,
	`due_on` text,
	`due_basis` text,
	`is_clock_kept` integer NOT NULL,
	`is_report_withdrawn` integer NOT NULL,
	`response_count` integer NOT NULL,
	`is_joint` integer NOT NULL,
	`first_responded_on` text,
	`is_extension_requested` integer NOT NULL,
	`is_listed_non_responder` integer NOT NULL,
	`is_withheld` integer NOT NULL,
	`is_outside_remit` integer NOT NULL,
	`body_closed_on` text,
	`has_open_correction` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`responsible_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`capacity`) REFERENCES `capacity_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`due_basis`) REFERENCES `due_date_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `addressing_now_by_report` ON `addressing_now` (`report_id`);--> statement-breakpoint
CREATE INDEX `addressing_now_by_body` ON `addressing_now` (`body_id`);--> statement-breakpoint
CREATE INDEX `addressing_now_by_responsible` ON `addressing_now` (`responsible_body_id`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`recommendation_id` integer,
	`reference` text NOT NULL,
	`report_kind` text NOT NULL,
	`recommendation_kind` text,
	`issuer_id` integer NOT NULL,
	`year` integer,
	`reported_on` text,
	`published_on` text,
	`asked_count` integer NOT NULL,
	`answered_count` integer NOT NULL,
	`tracked_count` integer NOT NULL,
	`done_count` integer NOT NULL,
	`checked_count` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_kind`) REFERENCES `report_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_kind`) REFERENCES `recommendation_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_one_per_item` ON `listings` (`report_id`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `listings_by_date` ON `listings` (`reported_on`);--> statement-breakpoint
CREATE INDEX `listings_by_year` ON `listings` (`year`);--> statement-breakpoint
CREATE INDEX `listings_by_issuer` ON `listings` (`issuer_id`);--> statement-breakpoint
CREATE TABLE `tracked_item_now` (
	`id` integer PRIMARY KEY NOT NULL,
	`recommendation_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`report_id` integer NOT NULL,
	`position` text,
	`implementation` text NOT NULL,
	`adequacy` text NOT NULL,
	`concern_flag` text NOT NULL,
	`level` text NOT NULL,
	`is_disputed` integer NOT NULL,
	`target_on` text,
	`next_recheck_on` text,
	`last_statement_on` text,
	`has_open_correction` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`position`) REFERENCES `position_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`implementation`) REFERENCES `implementation_status_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`adequacy`) REFERENCES `adequacy_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`concern_flag`) REFERENCES `concern_flag_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`level`) REFERENCES `verification_level_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `tracked_item_now_by_recommendation` ON `tracked_item_now` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `tracked_item_now_by_addressing` ON `tracked_item_now` (`addressing_id`);--> statement-breakpoint
CREATE INDEX `tracked_item_now_by_report` ON `tracked_item_now` (`report_id`);--> statement-breakpoint
CREATE TABLE `action_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `actor_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `addressing_event_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `adequacy_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `alias_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `board_assurance_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `body_type_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `capacity_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `concern_flag_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `correction_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `correction_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `date_precision_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `document_role_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `due_date_basis_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `erasure_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `implementation_status_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_format_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_problem_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `issuer_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `job_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `judgement_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `judgement_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `jurisdiction_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `known_on_basis_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ledger_action_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `match_method_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `pfd_category_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `position_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `provenance_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `recommendation_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `recommendation_link_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `regime_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_field_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_link_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `response_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `response_status_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `role_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `rubric_point_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `split_method_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `submission_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `submission_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `text_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `text_source_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `theme_basis_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `theme_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `tracking_basis_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `user_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `verification_finding_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `verification_level_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `verification_method_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `recommendation_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`kind` text NOT NULL,
	`is_confirmed` integer NOT NULL,
	`reason_text_id` integer,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `recommendation_link_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_links_by_source` ON `recommendation_links` (`from_id`);--> statement-breakpoint
CREATE INDEX `recommendation_links_by_target` ON `recommendation_links` (`to_id`);--> statement-breakpoint
CREATE TABLE `recommendation_themes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`theme` text NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`theme`) REFERENCES `theme_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`basis`) REFERENCES `theme_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_themes_once` ON `recommendation_themes` (`recommendation_id`,`theme`);--> statement-breakpoint
CREATE INDEX `recommendation_themes_by_theme` ON `recommendation_themes` (`theme`,`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendation_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`text_id` integer NOT NULL,
	`split` text NOT NULL,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`split`) REFERENCES `split_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_versions_by_recommendation` ON `recommendation_versions` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`number` integer NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` integer,
	`source_label` text,
	`text_id` integer NOT NULL,
	`split` text NOT NULL,
	`is_withdrawn` integer NOT NULL,
	`withdrawn_reason_text_id` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `recommendation_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`split`) REFERENCES `split_method_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendations_reference_is_unique` ON `recommendations` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `recommendations_number_is_unique` ON `recommendations` (`report_id`,`number`);--> statement-breakpoint
CREATE INDEX `recommendations_by_parent` ON `recommendations` (`parent_id`);--> statement-breakpoint
CREATE TABLE `report_categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`label` text NOT NULL,
	`category` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`category`) REFERENCES `pfd_category_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_categories_once` ON `report_categories` (`report_id`,`label`);--> statement-breakpoint
CREATE INDEX `report_categories_by_category` ON `report_categories` (`category`,`report_id`);--> statement-breakpoint
CREATE TABLE `report_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`kind` text NOT NULL,
	`known_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `report_link_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_links_once` ON `report_links` (`from_id`,`to_id`,`kind`);--> statement-breakpoint
CREATE INDEX `report_links_by_target` ON `report_links` (`to_id`);--> statement-breakpoint
CREATE TABLE `report_sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`section` text NOT NULL,
	`text_source` text NOT NULL,
	`provenance` text NOT NULL,
	`text_id` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`section`) REFERENCES `report_field_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_source`) REFERENCES `text_source_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_sections_one_each` ON `report_sections` (`report_id`,`section`);--> statement-breakpoint
CREATE TABLE `report_states` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`state` text NOT NULL,
	`reason_text_id` integer,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `report_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_states_by_report` ON `report_states` (`report_id`);--> statement-breakpoint
CREATE TABLE `report_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`field` text NOT NULL,
	`provenance` text NOT NULL,
	`value` text,
	`text_id` integer,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`field`) REFERENCES `report_field_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_values_by_report` ON `report_values` (`report_id`,`field`,`provenance`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`regime` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`issuer_id` integer NOT NULL,
	`source_reference_raw` text,
	`source_reference` text,
	`source_key` text,
	`source_address` text,
	`title_text_id` integer,
	`author_text_id` integer,
	`author_office` text,
	`reported_on` text,
	`reported_on_precision` text NOT NULL,
	`reported_on_raw` text,
	`sent_on` text,
	`sent_on_precision` text NOT NULL,
	`sent_on_raw` text,
	`published_on` text,
	`published_on_precision` text NOT NULL,
	`published_on_raw` text,
	`ingested_at` integer NOT NULL,
	`stated_due_on` text,
	`deceased_count` integer,
	`state` text NOT NULL,
	`is_clock_kept` integer NOT NULL,
	`is_unverified` integer NOT NULL,
	`is_sensitive` integer NOT NULL,
	`entered_by_user_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `report_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`regime`) REFERENCES `regime_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`jurisdiction`) REFERENCES `jurisdiction_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reported_on_precision`) REFERENCES `date_precision_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sent_on_precision`) REFERENCES `date_precision_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_on_precision`) REFERENCES `date_precision_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `report_state_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_reference_is_unique` ON `reports` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_source_is_unique` ON `reports` (`source_key`);--> statement-breakpoint
CREATE INDEX `reports_by_source_reference` ON `reports` (`source_reference`);--> statement-breakpoint
CREATE INDEX `reports_by_issuer` ON `reports` (`issuer_id`,`reported_on`);--> statement-breakpoint
CREATE INDEX `reports_by_date` ON `reports` (`reported_on`);--> statement-breakpoint
CREATE INDEX `reports_by_state` ON `reports` (`state`);--> statement-breakpoint
CREATE TABLE `action_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action_id` integer NOT NULL,
	`tracked_item_id` integer NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_items_once` ON `action_items` (`action_id`,`tracked_item_id`);--> statement-breakpoint
CREATE INDEX `action_items_by_item` ON `action_items` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `action_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action_id` integer NOT NULL,
	`text_id` integer NOT NULL,
	`lead_role` text,
	`due_on` text,
	`baseline_text_id` integer,
	`success_text_id` integer,
	`lessons_text_id` integer,
	`state` text NOT NULL,
	`submission_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`baseline_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`success_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lessons_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `action_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_versions_by_action` ON `action_versions` (`action_id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`own_reference` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `actions_by_body` ON `actions` (`body_id`);--> statement-breakpoint
CREATE TABLE `claim_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`claim_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `implementation_claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_documents_once` ON `claim_documents` (`claim_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `implementation_claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`status` text NOT NULL,
	`text_id` integer,
	`stated_on` text,
	`target_on` text,
	`board_assurance` text,
	`superseded_by_id` integer,
	`submission_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`status`) REFERENCES `implementation_status_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`board_assurance`) REFERENCES `board_assurance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`superseded_by_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `implementation_claims_by_tracked_item` ON `implementation_claims` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tracked_item_id` integer NOT NULL,
	`position` text NOT NULL,
	`response_id` integer,
	`text_id` integer,
	`right_body_id` integer,
	`stated_on` text,
	`submission_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`position`) REFERENCES `position_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`right_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `positions_by_tracked_item` ON `positions` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `response_attributions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`is_attributed` integer NOT NULL,
	`reason_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `response_attributions_by_response` ON `response_attributions` (`response_id`);--> statement-breakpoint
CREATE INDEX `response_attributions_by_addressing` ON `response_attributions` (`addressing_id`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`kind` text NOT NULL,
	`dated_on` text,
	`received_on` text,
	`text_id` integer,
	`is_withheld` integer NOT NULL,
	`submission_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `response_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `responses_by_report` ON `responses` (`report_id`);--> statement-breakpoint
CREATE TABLE `submission_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_documents_once` ON `submission_documents` (`submission_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `submission_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`state` text NOT NULL,
	`user_id` integer,
	`reason_text_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `submission_events_by_submission` ON `submission_events` (`submission_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`body_id` integer NOT NULL,
	`addressing_id` integer NOT NULL,
	`recommendation_id` integer NOT NULL,
	`tracked_item_id` integer,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`author_user_id` integer NOT NULL,
	`text_id` integer,
	`stated_on` text,
	`position` text,
	`right_body_id` integer,
	`status` text,
	`target_on` text,
	`board_assurance` text,
	`superseded_by_id` integer,
	`action_of` integer,
	`own_reference` text,
	`lead_role` text,
	`due_on` text,
	`baseline_text_id` integer,
	`success_text_id` integer,
	`lessons_text_id` integer,
	`action_state` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `submission_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `submission_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`position`) REFERENCES `position_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`right_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`status`) REFERENCES `implementation_status_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`board_assurance`) REFERENCES `board_assurance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`superseded_by_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`baseline_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`success_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lessons_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`action_state`) REFERENCES `action_state_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `submissions_by_body` ON `submissions` (`body_id`,`state`);--> statement-breakpoint
CREATE INDEX `submissions_by_addressing` ON `submissions` (`addressing_id`);--> statement-breakpoint
CREATE INDEX `submissions_by_item` ON `submissions` (`tracked_item_id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`ordered_by` text NOT NULL,
	`reason` text NOT NULL,
	`removed_digest` text NOT NULL,
	`is_public` integer NOT NULL,
	`erased_at` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `erasure_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`content` text,
	`erasure_id` integer,
	FOREIGN KEY (`kind`) REFERENCES `text_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`erasure_id`) REFERENCES `erasures`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
