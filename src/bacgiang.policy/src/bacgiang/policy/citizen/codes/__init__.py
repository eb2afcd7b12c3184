"""Tracking codes: twelve characters in three groups, the last one a check character."""
