"""Withdrawn items: the notice that stays, the answer 410, what a closing ground hides."""
