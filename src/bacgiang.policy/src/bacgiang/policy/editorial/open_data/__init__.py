"""Open data for people: what there is, how it is had, on what terms (6.2e)."""
