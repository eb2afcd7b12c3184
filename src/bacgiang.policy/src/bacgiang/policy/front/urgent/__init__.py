"""Urgent and outage notices, shown on every page while they hold (4.1f, 14.3)."""
