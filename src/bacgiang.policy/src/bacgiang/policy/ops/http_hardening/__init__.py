"""Which ways in are open: pages and the API; the old ones are shut (15.2)."""
