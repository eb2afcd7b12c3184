"""Records handed in by the hundred over the API, with a result for each (7.2b)."""
