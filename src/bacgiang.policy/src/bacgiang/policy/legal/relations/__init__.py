"""What documents are to each other: stated or read, confirmed by a person (4.1d)."""
