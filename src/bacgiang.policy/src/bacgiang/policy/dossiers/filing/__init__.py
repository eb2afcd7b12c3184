"""Applying for a procedure: its questions, a look at what was answered, the receipt."""
