"""The page that tells why something is refused, drawn outside of what is hidden."""

from ...base.refused_view import RefusedView
from .seen_place import seen_place
from typing import Any


class SeenRefusedView(RefusedView):
    """As error pages are: the frame tells title and description of its place."""

    def place(self) -> Any:
        return seen_place(self.request, self.request["PARENTS"][0])
