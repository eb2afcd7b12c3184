"""A package brought back into a portal, and what came of it compared with it."""
