"""A test finds nothing of what another one wrote, whatever is handed on to it."""

from collections.abc import Iterator
from persistent.mapping import PersistentMapping
import pytest
from stacked_databases import stacked
from stacked_databases import StackedDB
import transaction
from ZODB.blob import Blob


@pytest.fixture
def below(monkeypatch: pytest.MonkeyPatch) -> Iterator[StackedDB]:
    """What a layer made; what other tests left is theirs."""
    monkeypatch.setattr(StackedDB, "unwritten", None)
    monkeypatch.setattr(StackedDB, "left", (None, []))
    database = stacked(None, "layer")
    connection = database.open()
    connection.root()["item"] = PersistentMapping(title="Tin")
    connection.root()["other"] = PersistentMapping()
    connection.root()["file"] = Blob(b"of the layer")
    transaction.commit()
    connection.close()
    yield database
    transaction.abort()


def test_what_was_written_is_gone_and_the_rest_is_loaded(below: StackedDB) -> None:
    first = stacked(below, "test")
    root = (connection := first.open()).root()
    other = root["other"]
    other["x"] = 1
    transaction.abort()
    assert other.get("x") is None
    root["item"]["title"], root["new"] = "Khác", PersistentMapping(x=1)
    with root["file"].open("w") as file:
        file.write(b"of the test")
    transaction.commit()
    connection.close()
    first.close()

    second = stacked(below, "test")
    assert second is not first
    root = (connection := second.open()).root()
    assert connection.db() is second
    assert root["item"]["title"] == "Tin"
    assert "new" not in root
    with root["file"].open() as file:
        assert file.read() == b"of the layer"
    assert root["other"] is other
    assert other._p_changed is False, "it would be loaded anew"
    root["item"]["title"] = "Nữa"
    transaction.commit()
    connection.close()
    second.close()
    assert stacked(below, "test").open().root()["item"]["title"] == "Tin"


def test_what_others_stand_on_is_theirs(below: StackedDB) -> None:
    first = stacked(below, "test")
    connection = first.open()
    connection.root()["item"]["title"] = "Khác"
    transaction.commit()
    connection.close()
    first.close()
    layer = stacked(below, "another layer")
    assert layer.open() is not connection


def test_a_database_without_a_change_is_the_next_ones(below: StackedDB) -> None:
    first = stacked(below, "test")
    first.open().close()
    first.close()
    assert stacked(below, "test") is first
