"""Answers kept in memory: which may be, on what each rests, how long it is right."""
