"""A definition changed question by question, so that nobody types JSON."""
