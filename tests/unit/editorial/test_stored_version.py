"""Nobody is told of a change by somebody else where nothing was changed."""

from bacgiang.policy.editorial.stamps.version import plain
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
import pytest
import transaction
import ZODB


@pytest.mark.regulation("14.2")
def test_reading_a_value_does_not_change_it() -> None:
    text = structured(parse("QUYẾT ĐỊNH\nVề mẫu\n\nĐiều 1. Mẫu\nNội dung.\n"))
    made = plain(text)
    connection = ZODB.connection(None)
    connection.root()["text"] = text
    transaction.commit()
    text._p_deactivate()
    assert plain(text) == made
    assert text.tree is not None
    assert plain(text) == made
    connection.close()
