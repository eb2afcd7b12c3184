"""Which district or commune the words for a place name."""

from bacgiang.policy.citizen import places
import pytest
from types import SimpleNamespace


@pytest.mark.regulation("11.1")
def test_a_place_is_named_by_its_own_name_and_by_one_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = [
        SimpleNamespace(code=code, kind=kind, exists=exists, short_name=name)
        for code, kind, exists, name in (
            ("hiep-hoa", "district", True, "Huyện Hiệp Hòa"),
            ("yen-the", "district", True, "Huyện Yên Thế"),
            ("cu", "district", False, "Huyện Cũ"),
            ("dong-tam", "commune", True, "Xã Đồng Tâm"),
            ("so-y-te", "department", True, "Sở Y tế"),
        )
    ]
    monkeypatch.setattr(places, "directory", lambda: known)
    named = {
        "thôn 3, hiệp hoà": "hiep-hoa",
        "Xa Dong Tam, huyen Yen The": "dong-tam",
        "Hiệp Hòa hay Yên Thế": "",
        "Huyện Cũ, gần Sở Y tế": "",
        "": "",
    }
    assert {words: places.place_in(words) for words in named} == named
