"""Readers and mere members learn no login name and no list of members (decision 5)."""

from .accounts import account
from .accounts import BOARDS
from .accounts import MEMBER
from .items import BASELINE
from .items import section_of
from .items import site_root
from .outsiders import LEVELS
from .outsiders import Outsider
from .person import path_of
from .person import Person
from .telling import words_of
from .test_reading import read
from pathlib import Path
from plone import api
import pytest
from tiers import share
from typing import Any
from urllib.parse import unquote
import yaml


pytestmark = pytest.mark.regulation("9.1", "14.2")

ADDRESSES = yaml.safe_load(
    Path(__file__).with_name("accounts.yaml").read_text(encoding="utf-8")
)["tells_no_account"]
LOGIN_NAMES = {str(account(level, board)) for board in BOARDS for level in LEVELS}
LOGIN_NAMES |= {"quan-tri", "quan-ly", "test-user", "test_user_1_", MEMBER}
OUTSIDERS = [Outsider(role, "so-y-te", "so-y-te") for role in ("visitor", "member")]


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def addresses(portal: Any) -> list[str]:
    """Filled in with a public item, one on which a change is under way."""
    section = section_of(portal, "so-y-te", "News Item")
    known = {
        "name": "so-y-te-update",
        "group": "so-y-te.head",
        "item": path_of(section[BASELINE]),
        "section": path_of(section),
        "site": path_of(site_root(portal, "so-y-te")),
    }
    return [address.format(**known) for address in ADDRESSES]


def named(who: Person, address: str) -> set[str]:
    """Login names in the answer but not in the question, oneself aside."""
    answer = read(who, address)
    assert answer.status_code < 500, address
    question = unquote(str(answer.request.url))
    said = words_of(answer)
    found = {name for name in LOGIN_NAMES if name in said and name not in question}
    return found - {who.user_id}


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=str)
def test_no_login_name(portal: Any, outsider: Outsider) -> None:
    who = outsider.person(portal)
    found = {address: named(who, address) for address in share(addresses(portal), of=8)}
    told = {address: names for address, names in found.items() if names}
    assert not told


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=str)
@pytest.mark.parametrize("way", ["@users", "@groups", "@principals?search=so"])
def test_no_list_of_members(portal: Any, outsider: Outsider, way: str) -> None:
    answer = outsider.person(portal).ask("GET", f"/{way}")
    assert answer.status_code in (401, 403)


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=str)
def test_an_account_cannot_be_guessed(portal: Any, outsider: Outsider) -> None:
    """What there is and what there is not answer alike."""
    who = outsider.person(portal)
    for way in ("api /@users/{}", "/author/{}", "api /@groups/{}.head", "/user/{}"):
        known, unknown = way.format("so-y-te-update"), way.format("khong-co-ai")
        answers = (read(who, known), read(who, unknown))
        assert answers[0].status_code == answers[1].status_code, way
        # By their text neither: Plone's page of a person answers 200 for nobody, too.
        assert way != "/author/{}" or answers[0].status_code == 404, way


def test_the_administrator_is_told(portal: Any) -> None:
    who = Outsider("site_admin", "so-y-te", "so-y-te").person(portal)
    assert "so-y-te-head" in who.ask("GET", "/@users?query=so").text


NEW = {"password": "Khac-hoan-toan-9", "email": "cua-toi@example.org"}


def test_nobody_else_signs_in_for_a_board(portal: Any) -> None:
    """Neither by a password of one's own choice nor by an address for its letters."""
    who = Outsider("site_admin", "so-y-te", "so-y-te").person(portal)
    hashes = portal.acl_users.source_users._user_passwords
    for level in (*LEVELS[:4], "colleague"):
        user_id = f"so-y-te-{level}"
        before = (hashes[user_id], api.user.get(user_id).getProperty("email"))
        for name, value in NEW.items():
            answer = who.ask("PATCH", f"/@users/{user_id}", {name: value})
            assert answer.status_code == 403, (user_id, name)
            asked = f"userid={user_id}&{name}={value}"
            for way in (
                f"/acl_users/userSetPassword?{asked}",
                f"/acl_users/source_users/updateUserPassword?user_id={user_id}",
                f"/@@usergroup-userprefs?form.submitted=1&{asked}",
            ):
                who.read(way)
        form = f"/@@user-information?userid={user_id}"
        values = {f"form.widgets.{name}": value for name, value in NEW.items()}
        assert who.post(form, {**values, "form.buttons.save": "1"}).status_code < 500
        portal._p_jar.sync()
        after = (hashes[user_id], api.user.get(user_id).getProperty("email"))
        assert after == before, user_id
    # Of somebody on no board the administrator sets both; who it is learns of it.
    assert who.ask("PATCH", f"/@users/{MEMBER}", NEW).status_code == 204
