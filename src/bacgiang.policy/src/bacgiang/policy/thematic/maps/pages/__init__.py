"""The page of a layer, what it answers to its viewer, and its files."""
