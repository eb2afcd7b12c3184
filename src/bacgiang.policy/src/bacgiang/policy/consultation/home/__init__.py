"""Sections of first pages: drafts that are open for opinions."""
