"""The life of a unit and of its sites: entered, opened, renamed, merged, closed."""
