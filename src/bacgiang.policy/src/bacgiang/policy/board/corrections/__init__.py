"""What a correction notice leads to: readers' reports, the public note (7.2e, 4.2b)."""
