"""Values of an indicator as text, a line each, and what is read from it."""
