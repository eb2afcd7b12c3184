"""The type of a procedure: its fields, its place, its code, its owner."""
