"""How the regulation is carried out, clause by clause and unit by unit (15.1)."""
