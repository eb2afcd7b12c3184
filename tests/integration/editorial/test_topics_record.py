"""The topics stand in the registry, where an administrator renames them (4.1b)."""

from bacgiang.policy.editorial.topics.topic import RECORD
from bacgiang.policy.editorial.topics.topic import topic_title
from bacgiang.policy.editorial.topics.topic import topics
from bacgiang.policy.editorial.workflow.state_menu import StateMenu
from plone import api
from plone.app.textfield.utils import getAllowedContentTypes
import pytest
from zope.browsermenu.interfaces import IBrowserMenu
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory


MENU = "plone_contentmenu_workflow"


def apply(portal, name):
    setup = portal.portal_setup
    setup.runAllImportStepsFromProfile(f"profile-bacgiang.policy:{name}")


@pytest.mark.regulation("4.1b")
def test_a_new_portal_knows_the_topics_of_the_seed(portal):
    titles = {topic.token: (topic.vi, topic.en) for topic in topics()}
    assert titles["direction"] == (
        "Chỉ đạo, điều hành",
        "Direction and administration",
    )
    assert topic_title("health", "en") == "Health"
    assert topic_title("một từ khóa", "vi") == "một từ khóa"


def test_renamed_topics_are_kept_when_the_profile_is_applied_again(portal):
    api.portal.set_registry_record(RECORD, ["health | Sức khỏe | Health"])
    apply(portal, "default")
    assert topic_title("health", "vi") == "Sức khỏe"


@pytest.mark.parametrize("line", ["", "health", "health|Y tế", "|a|b", "a|b|c|d"])
def test_a_line_that_is_no_topic_is_left_out(portal, line):
    api.portal.set_registry_record(RECORD, [line, "culture|Văn hóa|Culture"])
    assert [topic.token for topic in topics()] == ["culture"]
    assert topic_title("health", "vi") == "health"


def test_the_first_of_two_lines_with_one_token_counts(portal):
    lines = ["health|Y tế|Health", "health|Khác|Other"]
    api.portal.set_registry_record(RECORD, lines)
    factory = getUtility(IVocabularyFactory, "plone.app.vocabularies.Keywords")
    assert [term.title for term in factory(portal)] == ["Y tế"]


def test_uninstalling_gives_plone_its_menu_and_formats_back(portal):
    assert isinstance(getUtility(IBrowserMenu, MENU), StateMenu)
    assert tuple(getAllowedContentTypes()) == ("text/html",)
    apply(portal, "uninstall")
    assert not isinstance(getUtility(IBrowserMenu, MENU), StateMenu)
    assert len(getAllowedContentTypes()) == 2
