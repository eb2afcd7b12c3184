"""Pictures: what they show in words, and the point in them that has to be seen."""
