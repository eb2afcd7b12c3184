"""How each unit answers: for everybody, and what is overdue for heads."""
