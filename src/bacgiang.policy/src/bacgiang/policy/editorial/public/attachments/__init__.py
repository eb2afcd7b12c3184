"""Files and pictures inside an item, told to those who read it (6.2)."""
