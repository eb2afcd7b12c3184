"""Rows of what a kind of submission asks of units: made of the log, by unit, where it
stands, and day.
"""
