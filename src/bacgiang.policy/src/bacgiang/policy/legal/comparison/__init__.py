"""Two documents compared by provision: for readers, and for programs (4.1d)."""
