"""What is made of a large text takes seconds: for visitors one after the other.

Each day of a text that was amended is another page, which no memory has yet. A turn of
their own: who asks for days of a code stops neither other readers nor other files.
"""

from ...base.made_in_turn import held_turn
from ...base.made_in_turn import Turns
from .official_document import OfficialDocument


LARGE = 2_000
"""Provisions; half a second a page. The Civil Code has 689 articles."""
# Who waits has a turn after one that takes ten; who asks for much waits for themselves.
large_turns = Turns(rests=False, places=1, patience=20.0)


def wait_where_large(document: OfficialDocument) -> None:
    """Before its effect, or its text on a day, is made out; the turn lasts as long as
    the request, which goes on to tell of it. Raises NotYetInTurn."""
    text = document.structure
    if text is not None and len(text.eids) > LARGE:
        held_turn(large_turns)
