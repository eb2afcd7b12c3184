"""Unit sites and desks: opened, laid out and closed by functions shared by all ways in."""
