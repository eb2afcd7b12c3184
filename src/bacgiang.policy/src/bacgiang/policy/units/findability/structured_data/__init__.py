"""JSON-LD in the page: what it shows, in the words of schema.org."""
