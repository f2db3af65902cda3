CREATE TABLE `body_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` integer NOT NULL,
	`kind` text NOT NULL,
	`other_body_id` integer,
	`alias` text,
	`reason_text_id` integer,
	`provenance` text NOT NULL,
	`known_on` text NOT NULL,
	`known_on_basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `body_event_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`other_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`known_on_basis`) REFERENCES `known_on_basis_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `body_events_by_body` ON `body_events` (`body_id`);--> statement-breakpoint
CREATE INDEX `body_events_by_other_body` ON `body_events` (`other_body_id`);--> statement-breakpoint
CREATE TABLE `body_event_kind_terms` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
