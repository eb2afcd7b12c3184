"""Figures of all units in a period: counted by a job, kept as sums."""
