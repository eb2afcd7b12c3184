"""Offers of units to the main site: offered, accepted or declined, listed, taken over.

Regulation 3.1 (units supply and exchange information), 8.2 (they supply the main site).
"""
