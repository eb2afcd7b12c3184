"""Legal documents and directives in the search: all of their text, and where in it."""
