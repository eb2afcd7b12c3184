"""Procedures and forms taken in by the hundred (4.1c)."""
