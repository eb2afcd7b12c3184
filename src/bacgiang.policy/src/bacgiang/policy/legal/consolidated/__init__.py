"""The text of a record on a day: as issued, and as confirmed amendments made it."""
