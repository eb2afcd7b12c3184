"""The page of an indicator, and its values as files."""
