"""Bodies that issue documents and units bear one English name."""

from bacgiang.policy.legal.vocabularies import renaming
import pytest


@pytest.mark.parametrize(
    "before,now",
    [
        ("a|b|People's Committee of Bắc Giang province|UBND", "Bac Giang Provincial"),
        ("a|b|Chairman of the People's Committee of Bắc Ninh province|x", "Bac Ninh"),
        ("a|b|Own name|UBND", "Own name"),
    ],
)
def test_old_lines_are_renamed(monkeypatch, before, now):
    kept = [before]
    monkeypatch.setattr(
        renaming.api.portal, "get_registry_record", lambda *_, **__: kept
    )
    monkeypatch.setattr(
        renaming.api.portal, "set_registry_record", lambda _, said: kept.extend(said)
    )
    renaming.name_alike(None)
    assert now in kept[-1] and "province" not in kept[-1]
