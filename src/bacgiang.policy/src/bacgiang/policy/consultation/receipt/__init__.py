"""What the receipt of an opinion tells, and what its author may do with the code."""
