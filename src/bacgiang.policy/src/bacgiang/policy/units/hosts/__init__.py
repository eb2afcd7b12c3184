"""Hosts: every object has one canonical host, decided where addresses are made (2.2).

A unit's host serves the unit's site at its root, to readers; the main host serves
everything else, and signing in and editing happen there. All of it begins when the
registry names a main host (`bacgiang.main_host`).
"""
