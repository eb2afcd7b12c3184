"""When a draft is open, and what became of it: dates and acts, never a stored state."""
