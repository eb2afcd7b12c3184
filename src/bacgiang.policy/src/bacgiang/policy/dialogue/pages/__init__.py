"""What readers see of a dialogue."""
