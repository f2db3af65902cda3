ALTER TABLE `addressings` ADD `withdrawn_on` text;--> statement-breakpoint
ALTER TABLE `tracked_items` ADD `withdrawn_on` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `withdrawn_on` text;