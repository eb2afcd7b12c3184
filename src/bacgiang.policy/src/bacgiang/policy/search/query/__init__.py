"""What a reader asks for, read from the words typed."""
