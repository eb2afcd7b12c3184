"""Whom to tell of a hole in the portal."""
