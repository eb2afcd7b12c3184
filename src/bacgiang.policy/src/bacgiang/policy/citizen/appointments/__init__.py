"""Appointments at the counters of units, for whoever brings or fetches something."""
