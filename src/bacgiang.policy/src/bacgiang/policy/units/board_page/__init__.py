"""Who is on a board, seen and changed: page and service."""
