"""Procedures and their forms as files, in their version of the day."""
