"""The editorial workflow: who may do what, when, and why not (design, decision 5)."""
