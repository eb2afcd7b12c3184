"""The registers of procedures and forms: search, facets, letters, feeds, services."""
