"""A step of a record leaves nothing stale in the catalog (see editorial, too)."""

from catalog_entry import entry
from datetime import date
from plone import api
from Products.CMFCore.indexing import processQueue
import pytest


TEXT = """QUYẾT ĐỊNH
Điều 1. Phạm vi hiếm gặp
Điều 2. Hiệu lực
"""
STEPS = (
    ("update", "submit", {}),
    ("review", "approve", {"declaration": True}),
    ("publish", "publish", {}),
    ("publish", "withdraw", {"comment": "Nhầm", "ground": "inaccurate"}),
    ("publish", "restore", {"comment": "Đăng lại"}),
)


@pytest.mark.regulation("4.1d", "10.3")
def test_after_each_step_nothing_is_stale(portal, people, record, act):
    document = record(text=TEXT, entry_into_force=date(2024, 3, 25))
    processQueue()
    for level, step, stated in STEPS:
        act(f"ubnd-{level}", document, step, **stated)
        left = entry(document)
        api.portal.get_tool("portal_catalog")._reindexObject(document)
        assert left == entry(document), step


@pytest.mark.regulation("10.3")
def test_a_record_is_found_by_its_text_while_it_is_public(portal, people, record, act):
    document = record(text=TEXT, entry_into_force=date(2024, 3, 25))
    processQueue()
    found = []
    for level, step, stated in STEPS:
        act(f"ubnd-{level}", document, step, **stated)
        with api.env.adopt_roles(["Anonymous"]):
            brains = api.content.find(SearchableText="phạm vi hiếm gặp")
        found.append([(one.UID, one.effect_today) for one in brains])
    public = [(document.UID(), "in-force")]
    assert found == [[], [], public, [], []]
