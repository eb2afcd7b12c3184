"""Signing in that has to wait, asked of something hidden: nothing is there (15.5)."""

from ...units.people.sign_in.locked import TooManyAttemptsView
from .error_page import SeenRefusedView


class SeenTooManyAttemptsView(SeenRefusedView, TooManyAttemptsView):
    """Nobody's name and password are asked for where an address leads nowhere."""
