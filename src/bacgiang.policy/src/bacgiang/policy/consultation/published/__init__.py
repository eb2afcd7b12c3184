"""What everybody reads of the opinions on a draft, and how they balance (4.1e)."""
