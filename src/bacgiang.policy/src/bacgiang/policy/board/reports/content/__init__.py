"""A report: a task that is owed, what stands in it, and what of it was sent."""
