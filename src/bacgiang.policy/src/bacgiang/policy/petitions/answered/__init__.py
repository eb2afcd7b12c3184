"""What was answered before, found by its words: for who asks, and who answers."""
