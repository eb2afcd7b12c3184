"""What was sent, and the steps that were taken, as data of the log."""
