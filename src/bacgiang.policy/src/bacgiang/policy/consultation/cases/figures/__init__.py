"""How many opinions each unit received, published and withheld, and how soon."""
