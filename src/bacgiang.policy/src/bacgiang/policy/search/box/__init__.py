"""The search box: one form for the head of every page and for the search page."""
