"""Source and author of an item (regulation 9.1)."""
