"""What was declared when an item was approved, and whether it is reference news."""
