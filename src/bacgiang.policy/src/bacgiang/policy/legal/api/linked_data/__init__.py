"""A record as JSON-LD: schema.org Legislation with properties of ELI."""
