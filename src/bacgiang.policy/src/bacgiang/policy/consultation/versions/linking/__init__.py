"""How the provisions of a text in work follow from the last public version."""
