"""What the drafting unit answers, and that nobody is left out."""
