"""Effect of the documents of the register on any day (design, decision 7)."""
