"""A record that comes out: what was stated of it by hand its own board has not seen.

While nobody else reads it, another board's statement is agreed to there
(`agreeing.asked_record`); now the board in charge is asked.
"""

from ..documents.official_document import OfficialDocument
from .agreeing import asked_of
from .deciding import ask_again
from .store import relation_store


def ask_board_of(document: OfficialDocument) -> None:
    """Let what others agreed to wait for the board of the record."""
    for one in relation_store().about(document.UID(), document.identity):
        if not (one.is_confirmed and one.is_stated):
            continue
        asked = asked_of(one)
        is_asked = asked is not None and asked.UID() == document.UID()
        if is_asked and one.decided_for != document.owning_unit:
            ask_again(one, one.stated_by)
