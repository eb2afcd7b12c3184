"""What can be asked of an alert: searches and registers, by their addresses."""
