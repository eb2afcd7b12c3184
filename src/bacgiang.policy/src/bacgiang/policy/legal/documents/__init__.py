"""Legal documents and directives as content: fields, text, originals, place, owner."""
