"""The contents of a unit and period, written as a package."""
