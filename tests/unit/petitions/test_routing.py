"""Words of the table propose who answers; on petitions they were not chosen on."""

from bacgiang.policy.text.word_rules import likeliest
import pytest
from tests.petitions_truth.measure import measured


@pytest.mark.regulation("11.1")
def test_the_proposed_unit_is_mostly_right_and_seldom_wrong() -> None:
    held = measured()[True]
    assert held.total() >= 50
    assert held["right"] >= 0.75 * held.total()
    assert held["wrong"] <= 0.1 * held.total()


def test_nothing_is_proposed_where_words_say_nothing_or_two_things() -> None:
    rules = {"land": ["sổ đỏ", "đất"], "roads": ["đường", "ổ gà"]}
    assert likeliest(rules, "Xin cấp sổ đỏ cho thửa bên đường") == "land"
    assert likeliest(rules, "XIN CAP SO DO") == "land"
    assert likeliest(rules, "Đất ven đường") == likeliest(rules, "Hát to") == ""
    # Without its diacritics "dat" is no "đất" where others have theirs.
    assert likeliest(rules, "Cà phê dat hàng") == ""
