"""Sections of the first page: its search, tasks asked for most, life events."""
