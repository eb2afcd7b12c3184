"""Letters to whoever left an address: the code, each step, the answer."""
