"""`robots.txt` of every host."""
