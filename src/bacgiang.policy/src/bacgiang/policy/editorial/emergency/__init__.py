"""Acts of a head alone in an emergency, and the second person's confirmation."""
