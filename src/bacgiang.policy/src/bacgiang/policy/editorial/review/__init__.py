"""What a reviewer reads before an act: the text itself, and what changed in it."""
