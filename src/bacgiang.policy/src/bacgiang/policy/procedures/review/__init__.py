"""What whoever reviews a procedure or form is shown: what changed, what is decided."""
