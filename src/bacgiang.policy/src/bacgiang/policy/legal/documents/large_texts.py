"""What is made of a large text takes seconds: for visitors one after the other.

Each day of a text that was amended is another page, which no memory has yet. A turn of
their own: who asks for days of a code stops neither other readers nor other files.
"""

from ...base.made_in_turn import in_turn
from ...base.made_in_turn import Turns
from .official_document import OfficialDocument
from contextlib import AbstractContextManager
from contextlib import nullcontext


LARGE = 2_000
"""Provisions; half a second a page. The Civil Code has 689 articles."""
# Who waits has a turn after one that takes ten; who asks for much waits for themselves.
large_turns = Turns(rests=False, places=1, patience=20.0)


def in_turn_where_large(document: OfficialDocument) -> AbstractContextManager[None]:
    """Around making an answer of its text. Raises NotYetInTurn."""
    text = document.structure
    is_large = text is not None and len(text.eids) > LARGE
    return in_turn(large_turns) if is_large else nullcontext()
