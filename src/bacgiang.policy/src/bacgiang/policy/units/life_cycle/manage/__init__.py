"""The page “Manage the unit”: the acts of a unit's life, told before they are done."""
