"""Sections of first pages: procedures and forms, with a search."""
