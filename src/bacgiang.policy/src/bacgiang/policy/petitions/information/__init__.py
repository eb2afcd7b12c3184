"""The public register of requests for information and what became of them."""
