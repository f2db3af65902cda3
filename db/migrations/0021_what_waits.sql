CREATE TABLE `claim_now` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`claimed_on` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `tracked_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `claim_now_by_report` ON `claim_now` (`report_id`);--> statement-breakpoint
CREATE INDEX `claim_now_by_day` ON `claim_now` (`claimed_on`);--> statement-breakpoint
CREATE TABLE `letter_now` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`first_known_on` text NOT NULL,
	`waits_since_on` text,
	`concerns` integer NOT NULL,
	`is_replaced` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `addressings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_now_by_report` ON `letter_now` (`report_id`);--> statement-breakpoint
CREATE INDEX `letter_now_by_first_day` ON `letter_now` (`first_known_on`);--> statement-breakpoint
CREATE INDEX `letter_now_waiting` ON `letter_now` (`waits_since_on`) WHERE waits_since_on IS NOT NULL;--> statement-breakpoint
CREATE TABLE `unclear_now` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`why` text NOT NULL,
	`reported_on` text,
	`live` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `unclear_now_by_report` ON `unclear_now` (`report_id`);--> statement-breakpoint
CREATE INDEX `unclear_now_by_why` ON `unclear_now` (`why`,`reported_on`);--> statement-breakpoint
CREATE INDEX `addressing_events_on_more_time` ON `addressing_events` (`addressing_id`) WHERE kind IN ('extension_requested', 'extension_refused');--> statement-breakpoint
CREATE INDEX `tracked_item_now_rechecks` ON `tracked_item_now` (`next_recheck_on`) WHERE next_recheck_on IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tracked_item_now_disputed` ON `tracked_item_now` (`id`) WHERE is_disputed = 1;--> statement-breakpoint
CREATE INDEX `tracked_item_now_not_ours` ON `tracked_item_now` (`id`) WHERE position = 'outside_remit';