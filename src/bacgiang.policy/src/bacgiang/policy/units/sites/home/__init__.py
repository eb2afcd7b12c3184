"""The first page of the main site, in each language."""
