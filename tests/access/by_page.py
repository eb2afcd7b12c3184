"""Every act of the matrix as somebody does it on pages: forms with their token."""

from .accounts import MEMBER
from .by_api import membership
from .by_api import section
from .by_api import site
from .by_api import stamp
from .person import path_of
from .person import Person
from collections.abc import Callable
import json
from lxml.html import fromstring
from OFS.CopySupport import _cb_encode
from requests import Response
from small_files import picture
from typing import Any
from urllib.parse import quote
from urllib.parse import urlencode


Way = Callable[[Person, Any], Response]

# What is refused is shown in the form again: without the frame around it, for speed.
BARE = {"ajax_load": "1"}
REASON = {"comment": "Lý do thử"}
APPROVAL = {
    **REASON,
    "declaration": "1",
    "confirmation": "confirmed",
    "confirmed_by": "Cơ quan thử",
}
TITLE = "form.widgets.IDublinCore.title"
SAVE = "form.buttons.save"


def fill(
    person: Person, address: str, values: dict[str, str], button: str, said: str = "1"
) -> Response:
    """Send a form as a browser does, with what stands in it; `said`: the button's value.

    Whoever is not shown the form sends what is asked for all the same.
    """
    shown = person.read(address)
    sent: list[tuple[str, str]] = []
    if shown.status_code == 200:
        page = fromstring(shown.content)
        forms = [one for one in page.forms if button in one.fields]
        named = [one for one in page.xpath("//form") if f'"{button}"' in _source(one)]
        form = (forms or named or [None])[0]
        if form is not None:
            sent = [pair for pair in form.form_values() if pair[0] not in values]
    sent += [*values.items(), (button, said)]
    return person.post(address, sent)


def _source(form: Any) -> str:
    return " ".join(f'"{one.get("name")}"' for one in form.iter("button", "input"))


def listed(person: Person, item: Any) -> Response:
    """What folder contents asks for its rows; readers have the section's page."""
    criteria = [
        {
            "i": "path",
            "o": "plone.app.querystring.operation.string.path",
            "v": f"{section(item)}::1",
        }
    ]
    asked = urlencode(
        {
            "name": "plone.app.vocabularies.Catalog",
            "query": json.dumps({"criteria": criteria}),
            "attributes": json.dumps(["Title", "UID", "getURL"]),
            "batch": json.dumps({"page": 1, "size": 100}),
        }
    )
    found = person.read(f"/@@getVocabulary?{asked}")
    if item.getId() in found.text:
        return found
    return person.read(section(item))


def add_inside(person: Person, item: Any) -> Response:
    files = {"file": ("moi.png", picture(), "image/png")}
    return person.post(f"{path_of(item)}/@@fileUpload", files=files)


def copy(person: Person, item: Any) -> Response:
    """With a clipboard that names the item, whether or not copying it was offered."""
    clipboard = _cb_encode((0, [item.getPhysicalPath()]))
    return person.post(
        f"{section(item)}/object_paste", cookie=f"__cp={quote(clipboard)}"
    )


def _rename(person: Person, path: str, title: str = "Tên mới") -> Response:
    form = {
        "form.widgets.new_id": "ten-moi",
        "form.widgets.new_title": title,
        "form.buttons.Rename": "1",
    }
    return person.post(f"{path}/object_rename", form)


def _move(person: Person, path: str) -> Response:
    """What it is called is approved by two; the form asks for both."""
    return _rename(person, path, person.ask("GET", path).json().get("title", "Mục"))


def _sharing(person: Person, path: str) -> Response:
    form = [
        ("form.submitted", "1"),
        ("form.button.Save", "1"),
        ("inherit", "1"),
        ("entries.id:records", MEMBER),
        ("entries.type:records", "user"),
        ("entries.role_Reader:records", "1"),
    ]
    return person.post(f"{path}/@@sharing", form)


def _act(name: str, **stated: str) -> Way:
    """What somebody answers for is read first: the form says what was shown."""

    def way(person: Person, item: Any) -> Response:
        address = f"{path_of(item)}/@@act/{name}"
        if name in ("approve", "publish"):
            return fill(person, f"{address}?{urlencode(BARE)}", stated, "perform")
        return person.post(address, {"perform": "1", **BARE, **stated})

    return way


def _delete(person: Person, path: str) -> Response:
    form = {"form.buttons.Delete": "1"}
    return person.post(f"{path}/delete_confirmation", form)


def check_out(person: Person, item: Any) -> Response:
    form = {
        "form.button.Checkout": "1",
        "checkout_location": "plone.app.iterate.parent",
    }
    return person.post(f"{path_of(item)}/@@content-checkout", form)


def correct(person: Person, item: Any) -> Response:
    address = f"{path_of(item)}/@@correct?{urlencode(BARE)}"
    stated = {"what": "Sai", "why": "Nhầm", "declaration": "1"}
    return fill(person, address, stated, "perform")


WAYS: dict[str, Way] = {
    "view": lambda who, item: who.read(path_of(item)),
    "list": listed,
    "history": lambda who, item: who.read(f"{path_of(item)}/@@historyview"),
    "modify": lambda who, item: fill(
        who, f"{path_of(item)}/edit", {TITLE: "Sửa"}, SAVE
    ),
    "add_inside": add_inside,
    "delete": lambda who, item: _delete(who, path_of(item)),
    "move": lambda who, item: _rename(who, path_of(item)),
    "copy": copy,
    "share": lambda who, item: _sharing(who, path_of(item)),
    "submit": _act("submit"),
    "retract": _act("retract"),
    "return": _act("return", **REASON),
    "approve": _act("approve", **APPROVAL),
    "publish": _act("publish", **APPROVAL),
    "emergency_publish": _act("publish", **APPROVAL, emergency="1"),
    "withdraw": _act("withdraw", **REASON, ground="inaccurate"),
    "restore": _act("restore", **REASON),
    "check_out": check_out,
    "offer": lambda who, item: fill(
        who, f"{path_of(item)}/@@offer?{urlencode(BARE)}", {}, "act", "offer"
    ),
    "correct": correct,
    "add": lambda who, item: fill(
        who, f"{section(item)}/++add++News Item", {TITLE: "Tin mới"}, SAVE
    ),
    "view_acts": lambda who, item: who.read(f"{site(item)}/@@acts"),
    "manage_board": lambda who, item: who.post(
        f"{site(item)}/@@board", {"act": "end", "id": membership(), "perform": "1"}
    ),
    "arrange_home": lambda who, item: who.post(
        f"{site(item)}/@@home-sections",
        {"kind-1": "news", "count-1": "3", "stamp": stamp(), **BARE},
    ),
    "add_section": lambda who, item: fill(
        who, f"{site(item)}/++add++Section", {"form.widgets.title": "Mục mới"}, SAVE
    ),
    "rename_section": lambda who, item: _move(who, f"{site(item)}/su-kien"),
    "delete_section": lambda who, item: _delete(who, f"{site(item)}/thong-bao"),
}
