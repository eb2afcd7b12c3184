"""Ways to say one thing, which a board keeps."""
