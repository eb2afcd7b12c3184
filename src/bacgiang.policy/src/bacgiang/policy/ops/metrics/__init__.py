"""Figures of a running instance for Prometheus: how much, how long, what waits (14).

With METRICS (a port of this machine's own) in the environment; without it nothing is
counted.
"""
