"""Withdrawn items: the notice that stays, the answer 410, what is closed."""
