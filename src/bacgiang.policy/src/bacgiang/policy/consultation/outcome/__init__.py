"""How a consultation ends: adopted, with identities going on, or dropped."""
