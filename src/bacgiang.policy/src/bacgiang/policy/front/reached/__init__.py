"""How people are reached, where they are looked for."""
