"""The search page: ranked hits with the place where the words stand, and facets."""
