"""Letters to whoever left an address with what they sent: the code, each step."""
