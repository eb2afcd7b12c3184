"""Digital signatures of originals: verified as a file comes in, and said (4.1b)."""
