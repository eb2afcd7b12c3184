"""Feeds of drafts: of a register, and of what happens to one draft."""
