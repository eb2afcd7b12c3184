"""Procedures that rest on legal documents which are no longer in force (4.1c)."""
