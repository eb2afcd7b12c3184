"""Which release wrote the data of a site, and whether this code may work with them."""
