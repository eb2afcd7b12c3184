"""Boards are reminded of deadlines, applicants of results that lie at the counter."""
