"""Documents taken in, one or many: read, checked, made or refused (7.2b)."""
