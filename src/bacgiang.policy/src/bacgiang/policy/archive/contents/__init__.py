"""What there is of an item, as files that say it without the portal."""
