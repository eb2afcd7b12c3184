"""Files of maps read as hostile input, within bounds of size, count and place."""
