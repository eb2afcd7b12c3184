"""Distributions this package offers."""
