"""Files that go with an answer of a board."""
