"""Look-ups and erasures of citizens' personal data, written into the record of acts."""
