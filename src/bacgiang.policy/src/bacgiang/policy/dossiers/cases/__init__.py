"""Rows by unit, phase and deadline, for those who handle dossiers."""
