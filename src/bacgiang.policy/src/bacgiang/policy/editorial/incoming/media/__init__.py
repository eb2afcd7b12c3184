"""Videos with poster and captions."""
