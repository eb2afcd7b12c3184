"""Which lists other pages may be told: those that rest on all of their question."""

from bacgiang.policy.base.asked import of_thread
from bacgiang.policy.search.searching import find
from collections.abc import Iterator
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("14")


class Notes:
    """Notes keys of questions, and what is at hand for them."""

    reads_indexes = False

    def __init__(self, used: Any) -> None:
        self.used = used
        self.keys: list[Any] = []
        self.at_hand: list[Any] = []

    is_for_nobody_else = False

    def enter_catalog(self) -> None:
        """A question begins."""

    leave_catalog = note_before_letting_go = enter_catalog

    def note(self, *said: Any) -> None:
        key, used = said[3:5]
        self.keys.append(None if key is None else key[-1])
        self.at_hand.append(used)

    def recall(self, catalog: Any, key: Any) -> None:
        return None

    def used_in_question(self) -> Any:
        return self.used

    def note_item(self, *_said: Any) -> None:
        """Not asked here."""

    note_path = note_use = note_item


@pytest.fixture
def noting() -> Iterator[Any]:
    def begin(used: Any) -> Notes:
        of_thread.noted_by = notes = Notes(used)
        return notes

    yield begin
    of_thread.noted_by = None


def found() -> Any:
    tool = api.portal.get_tool("portal_catalog")
    return find(tool, {"portal_type": "Unit", "sort_on": "modified"})


def test_the_list_rests_on_what_was_counted_first(portal: Any, noting: Any) -> None:
    used = [object()]
    notes, units = noting(used), found()
    assert units.total
    units.rids(0, 3)
    assert notes.keys == ["total", ("rids", 0, 3)]
    assert notes.at_hand == [(), used]


def test_a_list_of_what_was_found_outside_of_questions_is_told_to_nobody(
    portal: Any, noting: Any
) -> None:
    notes, units = noting([]), found()
    assert units.documents
    units.rids(0, 3)
    assert notes.keys == [None]


def test_nor_is_one_of_which_nobody_knows_what_was_used(
    portal: Any, noting: Any
) -> None:
    notes, units = noting(None), found()
    assert units.total
    units.rids(0, 3)
    assert notes.keys == ["total", None]


def test_types_of_which_there_are_few_are_counted_within_a_question(
    portal: Any, noting: Any
) -> None:
    notes, units = noting([]), found()
    assert units.uids_of("Unit")
    units.rids(0, 3)
    assert notes.keys == [None, ("rids", 0, 3)]
