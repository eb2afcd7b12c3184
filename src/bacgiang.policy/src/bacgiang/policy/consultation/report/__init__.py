"""The final report: what came in, and what was answered; open data."""
