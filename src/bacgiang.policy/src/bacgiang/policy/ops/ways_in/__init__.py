"""Which ways into the portal are open: pages and the API; the old ones are shut (15.2)."""
