"""The registers: one of procedures with the forms inside it, and units' shares."""
