"""What the head of an item's page tells: byline, dates, source, the reference mark."""
