"""What is wrong with the running portal, told to those who run it (14, 15.2)."""
