"""Letters of one act on many items: each person gets one, which tells how many.

with letters_together() as letters:
    for item in items:
        mark = letters.mark()
        ...                      # where it is refused: letters.drop_since(mark)
"""

from .gathering import Gathering
from .gathering import gathering
from .gathering import open_gathering
from .letters import send_gathered
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def letters_together() -> Iterator[Gathering]:
    """Gather letters, send them at the end, none where the block raises.

    A block within another is part of it.
    """
    outer = gathering()
    if outer is not None:
        yield outer
        return
    gathered = Gathering()
    open_gathering(gathered)
    try:
        yield gathered
    finally:
        open_gathering(None)
    send_gathered(gathered)
