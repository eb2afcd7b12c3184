"""The page of a procedure: what to bring, where, how long, how much, which form."""
