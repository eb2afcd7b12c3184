"""A record that comes out: what others say of it its own board has not seen.

While nobody else reads it, what another board states, or reads in its own text, is
agreed to there (`agreeing.asked_record`); now the board in charge is asked.
"""

from ..documents.official_document import OfficialDocument
from .agreeing import asked_of
from .agreeing import needs_agreement
from .deciding import ask_again
from .store import relation_store


def ask_board_of(document: OfficialDocument) -> None:
    """Let what others agreed to wait for the board of the record."""
    for one in relation_store().about(document.UID(), document.identity):
        if not one.is_confirmed or one.decided_for == document.owning_unit:
            continue
        asked = asked_of(one) if needs_agreement(one) else None
        if asked is not None and asked.UID() == document.UID():
            ask_again(one, one.stated_by)
