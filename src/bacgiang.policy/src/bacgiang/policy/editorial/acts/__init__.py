"""The record of acts: who, for which unit, did what to which item, when, from where.

Regulation 15.3. Append-only and sealed by day (see `sealing/`).
"""
