"""The pages of those who handle dossiers."""
