"""What was published of an indicator before, and is another value now."""
