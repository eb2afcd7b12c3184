"""Unit sites and desks: opened, laid out, closed; one function for all ways in."""
