CREATE TABLE `report_revision_categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`label` text NOT NULL,
	`category` text,
	FOREIGN KEY (`revision_id`) REFERENCES `report_revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`category`) REFERENCES `pfd_category_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_revision_categories_by_revision` ON `report_revision_categories` (`revision_id`);--> statement-breakpoint
CREATE TABLE `report_revision_sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`section` text NOT NULL,
	`text_source` text NOT NULL,
	`provenance` text NOT NULL,
	`text_id` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `report_revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`section`) REFERENCES `report_field_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_source`) REFERENCES `text_source_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`provenance`) REFERENCES `provenance_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_revision_sections_by_revision` ON `report_revision_sections` (`revision_id`);--> statement-breakpoint
CREATE TABLE `report_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`kind` text NOT NULL,
	`regime` text NOT NULL,
	`issuer_id` integer NOT NULL,
	`source_reference_raw` text,
	`source_reference` text,
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
	`stated_due_on` text,
	`deceased_count` integer,
	`is_clock_kept` integer NOT NULL,
	`superseded_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind`) REFERENCES `report_kind_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`regime`) REFERENCES `regime_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`title_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reported_on_precision`) REFERENCES `date_precision_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sent_on_precision`) REFERENCES `date_precision_terms`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_on_precision`) REFERENCES `date_precision_terms`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_revisions_by_report` ON `report_revisions` (`report_id`,`superseded_on`);