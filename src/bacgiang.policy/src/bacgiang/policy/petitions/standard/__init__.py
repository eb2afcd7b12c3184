"""Answers that a unit gives again and again: its board words them once."""
