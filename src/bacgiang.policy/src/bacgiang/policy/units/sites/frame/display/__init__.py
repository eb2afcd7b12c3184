"""How the visitor wants pages to look: light or dark, contrast, size of the text."""
