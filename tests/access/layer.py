"""The portal with people of every role and items in every state, made once."""

from .matrix import matrix
from bacgiang.policy.editorial.incoming.testing_files import picture
from bacgiang.policy.testing import FIXTURE
from bacgiang.policy.testing_people import everybody
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.boards.store import now_utc
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from datetime import timedelta
from plone import api
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import ploneSite
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from plone.testing import Layer
from plone.testing import zodb
from plone.testing.zope import WSGI_SERVER_FIXTURE
import transaction
from typing import Any


PASSWORD = "Mat-khau-thu-1"
MEMBER_ACCOUNT = "nguoi-dan"
ACCOUNTS = {
    "member": MEMBER_ACCOUNT,
    "office": "van-phong",
    "site_admin": "quan-tri",
    "manager": "quan-ly",
}
SECTIONS = {
    "so-y-te": {
        "News Item": "tin-tuc",
        "Document": "gioi-thieu",
        "Event": "su-kien",
        "File": "tai-lieu",
        "Image": "tai-lieu",
        "Link": "gioi-thieu",
    },
    "ubnd": {
        "News Item": "tin-tuc",
        "Document": "gioi-thieu",
        "Event": "su-kien",
        "File": "hinh-anh",
        "Image": "hinh-anh",
        "Link": "gioi-thieu",
    },
}
SECTIONS["huyen-hiep-hoa"] = SECTIONS["so-y-te"]
# News items beyond the first in a state: each act that changes one takes a new one.
SPARES = {"draft": 6, "pending": 7, "approved": 4, "withdrawn": 1}
SPARES |= {"published": 4, "scheduled": 4, "expired": 4, "withdrawn_closed": 1}
CLOSING = {"withdraw": {"comment": "Lộ bí mật", "ground": "secrecy"}}
# Days from now on which publication and expiry are set.
DATES = {"scheduled": {"effective": 1}, "expired": {"effective": -2, "expires": -1}}
HOLDERS = ("News Item", "Document", "Event")
# Words that stand in every item's texts, so that any answer which shows them is found.
SECRET = "kimtu"
"""A made-up syllable pair that occurs nowhere else in the portal."""


def account(role: str, board: str) -> str | None:
    """User id of a role of the matrix, for a board's people; None for a visitor."""
    if role == "visitor":
        return None
    return ACCOUNTS.get(role) or f"{board}-{role}"


def site_root(portal: Any, code: str, language: str = "vi") -> Any:
    return portal["vi"] if code == "ubnd" else portal["vi"]["don-vi"][code]


def section_of(portal: Any, code: str, portal_type: str) -> Any:
    return site_root(portal, code)[SECTIONS[code][portal_type]]


def item_id(portal_type: str, state: str, number: int = 0) -> str:
    kind = portal_type.lower().replace(" ", "-")
    return f"{SECRET}-{kind}-{state}-{number}".replace("_", "-")


def item_of(
    portal: Any, code: str, portal_type: str, state: str, number: int = 0
) -> Any:
    """An item made by this layer; `picture` is the one inside a news item."""
    if portal_type == "picture":
        holder = item_of(portal, code, "News Item", state, number)
        return holder[f"{SECRET}-picture.png"]
    return section_of(portal, code, portal_type)[item_id(portal_type, state, number)]


def _words(code: str, portal_type: str, state: str) -> dict[str, Any]:
    """Fields of an item; each holds the secret word and where it stood."""
    mark = f"{SECRET} {code} {state}"
    fields: dict[str, Any] = {
        "title": f"{mark} title",
        "description": f"{mark} description",
        "byline": "Người viết",
    }
    if portal_type in HOLDERS:
        text = f"<p>{mark} body</p>"
        fields["text"] = RichTextValue(text, "text/html", "text/x-html-safe")
    if portal_type == "File":
        fields["file"] = NamedBlobFile(b"%PDF-1.4 a", filename=f"{SECRET}-file.pdf")
    if portal_type == "Image":
        fields["image"] = NamedBlobImage(picture(), filename=f"{SECRET}-image.png")
    if portal_type == "Link":
        fields["remoteUrl"] = f"https://example.org/{SECRET}"
    return fields


def _add_picture(item: Any, code: str) -> None:
    with api.env.adopt_user(username=f"{code}-update"):
        api.content.create(
            item,
            "Image",
            id=f"{SECRET}-picture.png",
            title=f"{SECRET} {code} picture",
            image=NamedBlobImage(picture(), filename=f"{SECRET}-picture.png"),
        )


def _take_to(item: Any, code: str, state: str) -> None:
    statements = dict(STATEMENTS)
    if state == "withdrawn_closed":
        statements |= CLOSING
    if state in DATES:
        statements["publish"] = {
            name: now_utc() + timedelta(days=days)
            for name, days in DATES[state].items()
        }
    goal = {
        "withdrawn_closed": "withdrawn",
        "scheduled": "published",
        "expired": "published",
    }.get(state, state)
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in WAY_TO[goal]:
        with api.env.adopt_user(username=f"{code}-{level}"):
            tool.doActionFor(item, transition, **statements.get(transition, {}))


def add_item(
    portal: Any, code: str, portal_type: str, state: str, number: int = 0
) -> Any:
    """An item of a board in a state of the matrix; news holds a picture."""
    item = make_item(
        section_of(portal, code, portal_type),
        code,
        portal_type=portal_type,
        id=item_id(portal_type, state, number),
        **_words(code, portal_type, state),
    )
    if portal_type == "News Item" and number == 0:
        _add_picture(item, code)
    _take_to(item, code, state)
    return item


def _people(portal: Any) -> None:
    everybody(portal, PASSWORD)
    for user_id in ACCOUNTS.values():
        make_person(user_id, PASSWORD)
    api.user.grant_roles(username=ACCOUNTS["site_admin"], roles=["Site Administrator"])
    api.user.grant_roles(username=ACCOUNTS["manager"], roles=["Manager"])
    for code in ("so-y-te", "huyen-hiep-hoa", "ubnd"):
        user_id = f"{code}-colleague"
        make_person(user_id, PASSWORD)
        board_store(portal).add(
            Membership(code, user_id, Level.UPDATE, Position.MEMBER, now_utc(), "admin")
        )


def _items(portal: Any) -> None:
    for code in ("so-y-te", "ubnd"):
        for portal_type in SECTIONS[code]:
            for state in matrix().states:
                add_item(portal, code, portal_type, state)
    for state, spares in SPARES.items():
        for number in range(1, spares + 1):
            add_item(portal, "so-y-te", "News Item", state, number)


class AccessFixture(Layer):
    """Everything the matrix asks about."""

    defaultBases = (FIXTURE,)

    def setUp(self) -> None:
        self["zodbDB"] = zodb.stackDemoStorage(self.get("zodbDB"), name="Access")
        with ploneSite() as portal:
            with api.env.adopt_roles(["Manager"]):
                _people(portal)
            _items(portal)
            # ploneSite commits, too, but hides an error of that.
            transaction.commit()

    def tearDown(self) -> None:
        self["zodbDB"].close()
        del self["zodbDB"]


ACCESS_FIXTURE = AccessFixture()
ACCESS_INTEGRATION = IntegrationTesting(
    bases=(ACCESS_FIXTURE,), name="Access:Integration"
)
ACCESS_FUNCTIONAL = FunctionalTesting(
    bases=(ACCESS_FIXTURE, WSGI_SERVER_FIXTURE), name="Access:Functional"
)
