CREATE TABLE `public_statement_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_statement_id` integer NOT NULL,
	`state` text NOT NULL,
	`user_id` integer,
	`text_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`public_statement_id`) REFERENCES `public_statements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `public_statement_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `public_statement_events_by_statement` ON `public_statement_events` (`public_statement_id`);--> statement-breakpoint
CREATE TABLE `public_statements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`voice` text NOT NULL,
	`state` text NOT NULL,
	`report_id` integer NOT NULL,
	`addressing_id` integer,
	`tracked_item_id` integer,
	`message_text_id` integer NOT NULL,
	`contact_text_id` integer NOT NULL,
	`sender_text_id` integer NOT NULL,
	`confirm_token_hash` text,
	`received_on` text NOT NULL,
	`identity_text_id` integer,
	`summary_text_id` integer,
	`disputes_claim` integer NOT NULL,
	`claim_id` integer,
	`reply_due_on` text,
	`is_replied` integer NOT NULL,
	`reply_text_id` integer,
	`published_on` text,
	`decision_text_id` integer,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`voice`) REFERENCES `statement_voice_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state`) REFERENCES `public_statement_state_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`addressing_id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tracked_item_id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`message_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`contact_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sender_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`identity_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`summary_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `implementation_claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reply_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `public_statements_reference_is_unique` ON `public_statements` (`reference`);--> statement-breakpoint
CREATE INDEX `public_statements_by_state` ON `public_statements` (`state`);--> statement-breakpoint
CREATE INDEX `public_statements_by_report` ON `public_statements` (`report_id`);--> statement-breakpoint
CREATE TABLE `public_statement_state_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `statement_voice_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
