"""What no schema of a type has is not there; what one has has its default."""

from Acquisition import aq_base
from collections.abc import Callable
from plone import api
from plone.dexterity.fti import DexterityFTIModificationDescription
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


NAME, BEHAVIOR = "table_of_contents", "plone.tableofcontents"


def test_a_field_has_its_default_from_when_its_type_has_it(
    news_section: Any, people: Any, make_news: Callable[..., Any]
) -> None:
    item = aq_base(make_news(news_section, "so-y-te-update"))
    fti = api.portal.get_tool("portal_types")["News Item"]
    before = fti.behaviors

    def have(behaviors: tuple[str, ...]) -> None:
        fti.behaviors = behaviors
        told = DexterityFTIModificationDescription("behaviors", before)
        notify(ObjectModifiedEvent(fti, told))

    assert not hasattr(item, NAME) and not hasattr(item, "no_such_name")
    have((*before, BEHAVIOR))
    assert hasattr(item, NAME)
    have(before)
    assert not hasattr(item, NAME)
