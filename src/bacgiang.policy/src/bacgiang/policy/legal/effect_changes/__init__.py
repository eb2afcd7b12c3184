"""What changed in the register between two days: what began, ended, was amended."""
