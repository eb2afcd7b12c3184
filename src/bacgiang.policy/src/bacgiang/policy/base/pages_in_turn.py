"""Pages that give a file: what they make takes long, and is made one after the other.

Apart from the turns themselves: who takes or gives one is not to be ended in the middle
of that, who makes something in it is (`ops/fair_threads`).
"""

from .keeping import EverybodysAnswer
from .made_in_turn import in_turn
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


class MadeInTurn(EverybodysAnswer):
    """Base of a page that gives a file, whatever is asked besides its address."""

    request: HTTPRequest

    def __call__(self) -> Any:
        if self.request.environ.get("QUERY_STRING"):
            # Each question would be another answer to be made, and kept.
            return self.request.response.redirect(self.request["ACTUAL_URL"])
        with in_turn():
            return self.made()

    def made(self) -> Any:
        raise NotImplementedError
