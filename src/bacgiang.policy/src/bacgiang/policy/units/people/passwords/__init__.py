"""How passwords are kept, and which are good enough to be (15.5)."""
