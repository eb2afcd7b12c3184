"""What one office asks of another, each kind in a file of its own."""
