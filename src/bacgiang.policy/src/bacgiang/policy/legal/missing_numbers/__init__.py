"""A check for boards: numbers missing by issuer, type and year since 1997 (4.1d)."""
