"""The database is packed by the clock: what was erased goes out of its file, too."""
