"""The page of a register: search, facets, list."""
