"""Many relations that wait, decided together with the passages beside them (4.1d)."""
