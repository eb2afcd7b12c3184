"""Legal documents and directives: register, relations, effect (4.1b, 4.1d, 7.2b)."""
