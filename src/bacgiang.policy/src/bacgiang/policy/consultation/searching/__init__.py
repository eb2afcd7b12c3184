"""Drafts on the portal's search page."""
