"""Boards: who is a member, at which level, since when, until when."""
