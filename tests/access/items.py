"""Items of every kind in every state, whose texts are recognised wherever they show."""

from .matrix import matrix
from .records import add_record
from .records import paper_of
from .records import register_of
from .records import REGISTERS
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.editorial.visibility.contained import reindex_dates_inside
from bacgiang.policy.editorial.visibility.record_folders import follow_record
from bacgiang.policy.editorial.workflow.effects import reindex_after_step
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from small_files import picture
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


# Made-up words that occur nowhere else. By site: in every text, name of a file and
# keyword of what is not public, and in its id. And in texts of what is public.
SECRET = {"so-y-te": "kimtu", "ubnd": "tiemmoc"}
SECRET_ID = {"so-y-te": "khoivi", "ubnd": "trongbui"}
SITES = tuple(SECRET)
# Of a board whose site nobody else is tried on.
SECRET |= {"huyen-hiep-hoa": "vanquy"}
SECRET_ID |= {"huyen-hiep-hoa": "suongmu"}
PUBLIC = "daidong"
SECTIONS = {
    "News Item": "tin-tuc",
    "Document": "gioi-thieu",
    "Event": "su-kien",
    "File": "tai-lieu",
    "Image": "tai-lieu",
    "Link": "gioi-thieu",
}
MAIN_SECTIONS = {**SECTIONS, "File": "hinh-anh", "Image": "hinh-anh"}
# News items beyond the first in a state: each act that changes one takes a new one.
SPARES = {"draft": 6, "pending": 7, "approved": 4, "withdrawn": 1}
SPARES |= {"published": 4, "scheduled": 4, "expired": 4, "withdrawn_closed": 1}
# Days from now on which publication and expiry are set.
DATES = {"scheduled": {"effective": 1}, "expired": {"effective": -2, "expires": -1}}
CLOSING = {"withdraw": {"comment": "Lộ bí mật", "ground": "secrecy"}}
WITH_TEXT = ("News Item", "Document", "Event")
OLD_VERSION, BASELINE, COPY = "ban-truoc", "ban-goc", "working_copy_of_ban-goc"


def site_root(portal: Any, code: str) -> Any:
    return portal["vi"] if code == "ubnd" else portal["vi"]["don-vi"][code]


def section_of(portal: Any, code: str, portal_type: str) -> Any:
    if portal_type in REGISTERS:
        return register_of(portal, portal_type)
    sections = MAIN_SECTIONS if code == "ubnd" else SECTIONS
    return site_root(portal, code)[sections[portal_type]]


def item_id(code: str, portal_type: str, state: str, number: int = 0) -> str:
    name = f"{portal_type}-{state}-{number}".lower().replace(" ", "-")
    if portal_type in REGISTERS:
        name = f"{code}-{name}"
    hidden = "" if state == "published" else f"{SECRET_ID[code]}-"
    return f"{hidden}{name.replace('_', '-')}"


def picture_id(code: str, state: str) -> str:
    return item_id(code, "picture", state) + ".png"


def item_of(
    portal: Any, code: str, portal_type: str, state: str, number: int = 0
) -> Any:
    """An item made below; `picture` and `paper` stand inside the first of their kind."""
    if portal_type == "picture":
        return item_of(portal, code, "News Item", state)[picture_id(code, state)]
    if portal_type == "paper":
        return paper_of(item_of(portal, code, "LegalDraft", state))
    return section_of(portal, code, portal_type)[
        item_id(code, portal_type, state, number)
    ]


def _texts(code: str, portal_type: str, word: str) -> dict[str, Any]:
    """Fields of an item, each with the word in it."""
    fields: dict[str, Any] = {
        "title": f"{word} tên {code}",
        "description": f"{word} tóm tắt",
        "subject": (f"{word} từ khoá",),
        "source": f"{word} nguồn",
        "byline": f"{word} người viết",
    }
    if portal_type in WITH_TEXT:
        text = f"<p>{word} nội dung</p>"
        fields["text"] = RichTextValue(text, "text/html", "text/x-html-safe")
    if portal_type == "File":
        fields["file"] = NamedBlobFile(
            f"%PDF-1.4 {word}".encode(), filename=f"{word}.pdf"
        )
    if portal_type == "Image":
        fields["image"] = NamedBlobImage(picture(), filename=f"{word}.png")
        fields["decorative"] = True
    if portal_type == "Link":
        fields["remoteUrl"] = f"https://example.org/{word}"
    return fields


def _word(code: str, state: str) -> str:
    return PUBLIC if state == "published" else SECRET[code]


def _add_picture(item: Any, code: str, state: str) -> None:
    word = _word(code, state)
    image = NamedBlobImage(picture(), filename=f"{word}.png")
    with api.env.adopt_user(username=f"{code}-update"):
        api.content.create(
            item,
            "Image",
            id=picture_id(code, state),
            title=f"{word} ảnh",
            description=f"{word} chú thích",
            image=image,
            decorative=True,
        )


def _statements(state: str) -> dict[str, Any]:
    stated = dict(STATEMENTS)
    if state == "withdrawn_closed":
        stated |= CLOSING
    if state == "scheduled":
        stated["publish"] = {"effective": _in_days(DATES[state]["effective"])}
    return stated


def _in_days(days: int) -> datetime:
    return now_utc() + timedelta(days=days)


def _take_to(item: Any, code: str, state: str) -> None:
    goal = state.removesuffix("_closed")
    steps = WAY_TO.get(goal, WAY_TO["published"])
    stated = _statements(state)
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in steps:
        with api.env.adopt_user(username=f"{code}-{level}"):
            tool.doActionFor(item, transition, **stated.get(transition, {}))
    if state == "expired":
        # Nobody publishes into the past: the days have passed since.
        item.setEffectiveDate(DateTime(_in_days(DATES[state]["effective"]).isoformat()))
        item.setExpirationDate(DateTime(_in_days(DATES[state]["expires"]).isoformat()))
        reindex_dates_inside(item)
        follow_record(item)
        reindex_after_step(item)


def add_item(
    portal: Any, code: str, portal_type: str, state: str, number: int = 0
) -> Any:
    """An item of a board in a state of the matrix; the first news holds a picture."""
    name, word = item_id(code, portal_type, state, number), _word(code, state)
    if portal_type in REGISTERS:
        item = add_record(portal, code, portal_type, name, word)
    else:
        item = make_item(
            section_of(portal, code, portal_type),
            code,
            portal_type=portal_type,
            id=name,
            **_texts(code, portal_type, word),
        )
    if portal_type == "News Item" and number == 0:
        _add_picture(item, code, state)
    _take_to(item, code, state)
    return item


def _change(item: Any, code: str, word: str) -> None:
    """Edit an item so that every text holds the word, as the edit form would."""
    with api.env.adopt_user(username=f"{code}-update"):
        for name, value in _texts(code, item.portal_type, word).items():
            setattr(item, name, value)
        notify(ObjectModifiedEvent(item))


def _add_with_past(portal: Any, code: str) -> None:
    """Public now; what a version before publication said is not."""
    section = section_of(portal, code, "News Item")
    texts = _texts(code, "News Item", SECRET[code])
    item = make_item(section, code, id=OLD_VERSION, **texts)
    _change(item, code, PUBLIC)
    _take_to(item, code, "published")


def _add_with_copy(portal: Any, code: str) -> None:
    """Public; the change that is under way is not."""
    section = section_of(portal, code, "News Item")
    texts = _texts(code, "News Item", PUBLIC)
    item = make_item(section, code, "published", id=BASELINE, **texts)
    with api.env.adopt_user(username=f"{code}-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(section)
    _change(copy, code, SECRET[code])


def make_items(portal: Any) -> None:
    # Another board has one draft of its own, to put a paper into.
    add_item(portal, "huyen-hiep-hoa", "LegalDraft", "draft")
    for code in SITES:
        for portal_type in (*SECTIONS, *REGISTERS):
            for state in matrix().states:
                add_item(portal, code, portal_type, state)
        _add_with_past(portal, code)
        _add_with_copy(portal, code)
    for state, spares in SPARES.items():
        for number in range(1, spares + 1):
            add_item(portal, "so-y-te", "News Item", state, number)
