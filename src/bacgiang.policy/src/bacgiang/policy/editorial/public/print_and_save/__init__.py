"""What readers keep of an item: a print, a file, its address (6.2e)."""
