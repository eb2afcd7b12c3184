"""Opinions are counted where their provision stands now, and above it."""

from bacgiang.policy.consultation.draft_page.counting import counts_at
from bacgiang.policy.consultation.versions.links import LinkKind
from bacgiang.policy.consultation.versions.links import ProvisionLink
from bacgiang.policy.consultation.versions.version import DraftVersion
from datetime import datetime
from datetime import UTC


PARENTS = {"art_1": "", "art_1__para_1": "art_1", "art_1__para_2": "art_1", "art_2": ""}


def version(number: int, *links: ProvisionLink) -> DraftVersion:
    return DraftVersion(number, datetime(2026, 1, 1, tzinfo=UTC), "", "", "", (), links)


def test_what_is_below_counts_above() -> None:
    found = counts_at({"art_1__para_1": 2, "art_1": 1, "art_2": 4}, PARENTS, [])
    assert found == {"art_1": 3, "art_1__para_1": 2, "art_2": 4}


def test_opinions_on_what_was_split_go_on_and_meet_once() -> None:
    split = ProvisionLink(
        LinkKind.SPLIT, ("art_9",), ("art_1__para_1", "art_1__para_2")
    )
    found = counts_at({"art_9": 5}, PARENTS, [version(1), version(2, split)])
    assert found == {"art_1": 5, "art_1__para_1": 5, "art_1__para_2": 5}


def test_opinions_on_what_was_dropped_stand_nowhere_in_the_text() -> None:
    dropped = ProvisionLink(LinkKind.DROPPED, ("art_9",))
    assert not counts_at({"art_9": 5}, PARENTS, [version(1), version(2, dropped)])
