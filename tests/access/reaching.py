"""What somebody with every level on their own site tries on another one's items."""

from .by_api import WAYS as API_WAYS
from .by_page import WAYS as PAGE_WAYS
from .person import path_of
from .person import Person
from bacgiang.policy.editorial.stamps.as_seen import stamp_of
from collections.abc import Callable
from dataclasses import dataclass
import json
from OFS.CopySupport import _cb_encode
from requests import Response
from typing import Any
from urllib.parse import quote


COPY, CUT = 0, 1
XML = {"Content-Type": "text/xml"}
CALL = (
    '<?xml version="1.0"?><methodCall><methodName>{}</methodName>'
    "<params><param><value><string>x</string></value></param></params></methodCall>"
)


@dataclass(frozen=True)
class Reach:
    """A foreign item with its section, and an own item with its own."""

    item: Any
    section: Any
    own_item: Any
    own_section: Any

    @property
    def item_path(self) -> str:
        return path_of(self.item)

    @property
    def section_path(self) -> str:
        return path_of(self.section)

    @property
    def site_path(self) -> str:
        return path_of(self.section.__parent__)

    @property
    def own_path(self) -> str:
        return path_of(self.own_item)

    @property
    def own_section_path(self) -> str:
        return path_of(self.own_section)


Try = Callable[[Person, Reach], Response]


def take(verb: str, source: Callable[[Reach], Any], into: str) -> Try:
    """`@copy` or `@move` of a source into a section of the reach."""

    def attempt(who: Person, reach: Reach) -> Response:
        body = {"source": source(reach)}
        return who.ask("POST", f"{getattr(reach, into)}/@{verb}", body)

    return attempt


def paste(kind: int, source: str, into: str) -> Try:
    """Pasting with a clipboard that was never handed out."""

    def attempt(who: Person, reach: Reach) -> Response:
        path = getattr(reach, source).getPhysicalPath()
        clipboard = quote(_cb_encode((kind, [path])))
        target = f"{getattr(reach, into)}/object_paste"
        return who.post(target, cookie=f"__cp={clipboard}")

    return attempt


def bulk(view: str, place: str, **form: str) -> Try:
    """An act of folder contents on a selection that holds the foreign item."""

    def attempt(who: Person, reach: Reach) -> Response:
        uid = reach.item.UID()
        filled = {name: value.format(uid=uid) for name, value in form.items()}
        selection = json.dumps([uid])
        folder = getattr(reach, place).removeprefix("/")
        sent = {"selection": selection, "folder": f"/{folder}", **filled}
        if "transition" in form:
            # As if they had been shown it.
            sent["seen"] = json.dumps({uid: stamp_of(reach.item)})
        return who.post(f"/{folder}/@@{view}", sent)

    return attempt


def fc_paste(source: str, into: str) -> Try:
    """Folder contents' own copying, then pasting with the clipboard it gave."""

    def attempt(who: Person, reach: Reach) -> Response:
        selection = json.dumps([getattr(reach, source).UID()])
        place = getattr(reach, into)
        copied = who.post(f"{place}/@@fc-copy", {"selection": selection})
        clipboard = copied.cookies.get("__cp", "")
        if not clipboard:
            return copied
        sent = {"selection": selection, "folder": place}
        return who.post(f"{place}/@@fc-paste", sent, cookie=f"__cp={clipboard}")

    return attempt


def page(address: str, method: str = "POST", **form: str) -> Try:
    def attempt(who: Person, reach: Reach) -> Response:
        path = address.format(reach=reach)
        return who.post(path, form) if method == "POST" else who.read(path)

    return attempt


def api(method: str, address: str, body: Any = None) -> Try:
    """A service; {uid} and {url} in the body's texts are the foreign item's."""

    def attempt(who: Person, reach: Reach) -> Response:
        known = {"uid": reach.item.UID(), "url": reach.item.absolute_url()}
        known |= {"own_uid": reach.own_item.UID(), "user": who.user_id or ""}
        path = address.format(reach=reach, **known)
        return who.ask(method, path, fill(body, known))

    return attempt


def fill(body: Any, known: dict[str, str]) -> Any:
    if isinstance(body, str):
        for name, value in known.items():
            body = body.replace("{" + name + "}", value)
        return body
    if isinstance(body, dict):
        return {fill(key, known): fill(value, known) for key, value in body.items()}
    return [fill(one, known) for one in body] if isinstance(body, list) else body


def plain(method: str, place: str, tail: str = "") -> Try:
    """A request that is neither page nor API: WebDAV and its like."""

    def attempt(who: Person, reach: Reach) -> Response:
        return who.send(method, getattr(reach, place) + tail, data=b"<p>x</p>")

    return attempt


def xml_rpc(name: str) -> Try:
    def attempt(who: Person, reach: Reach) -> Response:
        return who.send("POST", reach.item_path, data=CALL.format(name), headers=XML)

    return attempt


def _of_matrix(ways: dict[str, Any], act: str) -> Try:
    return lambda who, reach: ways[act](who, reach.item)


SOURCES: dict[str, Callable[[Reach], Any]] = {
    "address": lambda reach: reach.item.absolute_url(),
    "path": lambda reach: reach.item_path,
    "uid": lambda reach: reach.item.UID(),
    "list": lambda reach: [reach.own_item.UID(), reach.item.UID()],
}
ZMI = (
    "manage_delObjects?ids:list={reach.item.id}",
    "manage_renameObject?id={reach.item.id}&new_id=khac",
    "manage_pasteObjects",
    "manage_cutObjects?ids:list={reach.item.id}",
    "manage_copyObjects?ids:list={reach.item.id}",
    "manage_addProperty?id=x&value=y&type=string",
    "manage_setLocalRoles?userid=huyen-hiep-hoa-head&roles:list=Manager",
    "manage_permission?permission_to_manage=View&roles:list=Anonymous",
    "manage_changeProperties?title=x",
    "manage_addFolder?id=x",
)
SETTERS = ("setTitle?title=x", "setDescription?description=x", "setSubject?subject=x")
SETTERS += ("setEffectiveDate?effective_date=2001/01/01", "setLayout?layout=x")
SETTERS += ("setFormat?format=text/x", "setLanguage?language=en", "reindexObject")
SETTERS += ("changeOwnership?user=x", "setDefaultPage?page=x", "manage_edit?title=x")
SETTERS += ("notifyWorkflowCreated", "wl_clearLocks", "unindexObject", "invokeFactory")
WEBDAV = ("PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "PUT")
WEBDAV += ("DELETE", "PATCH", "SEARCH", "REPORT")
METHODS = ("setTitle", "manage_delObjects", "manage_changeProperties", "title_or_id")

TRIES: dict[str, Try] = {
    **{f"page {act}": _of_matrix(PAGE_WAYS, act) for act in PAGE_WAYS},
    **{f"api {act}": _of_matrix(API_WAYS, act) for act in API_WAYS},
    **{
        f"{verb} in by {name}": take(verb, source, "own_section_path")
        for verb in ("copy", "move")
        for name, source in SOURCES.items()
        if name != "list" or verb == "copy"
    },
    "copy out": take("copy", lambda reach: reach.own_item.UID(), "section_path"),
    "move out": take("move", lambda reach: reach.own_item.UID(), "section_path"),
    "copy inside": take("copy", lambda reach: reach.own_item.UID(), "item_path"),
    "paste in": paste(COPY, "item", "own_section_path"),
    "paste cut in": paste(CUT, "item", "own_section_path"),
    "paste out": paste(COPY, "own_item", "section_path"),
    "paste cut out": paste(CUT, "own_item", "section_path"),
    "contents paste in": fc_paste("item", "own_section_path"),
    "contents paste out": fc_paste("own_item", "section_path"),
    **{
        f"contents {view} in {place}": bulk(view, place, **form)
        for place in ("section_path", "own_section_path")
        for view, form in {
            "fc-cut": {},
            "fc-delete": {},
            "fc-rename": {"UID_1": "{uid}", "newid_1": "khac", "newtitle_1": "Khác"},
            "fc-tags": {"toadd": "khac"},
            "fc-properties": {"copyright": "khac", "effectiveDate": "2001-01-01"},
            "fc-workflow": {
                "transition": "publish",
                "comments": "x",
                "declaration": "1",
            },
            "fc-rearrange": {"rearrange_on": "id"},
            "fc-itemOrder": {"id": "khac", "delta": "1", "subsetIds": "[]"},
            "fc-setDefaultPage": {"id": "khac"},
        }.items()
    },
    "order": api(
        "PATCH",
        "{reach.section_path}",
        {"ordering": {"obj_id": "ban-goc", "delta": "top"}},
    ),
    "steps in bulk": api(
        "POST",
        "/@workflow-bulk",
        {"uids": ["{uid}"], "transition": "publish", "declaration": True},
    ),
    "lock": api("POST", "{reach.item_path}/@lock", {"stealable": False}),
    "unlock": api("DELETE", "{reach.item_path}/@lock", {"force": True}),
    "lock page": page("{reach.item_path}/@@plone_lock_operations/create_lock"),
    "unlock page": page("{reach.item_path}/@@unlock", unlock="1"),
    "revert": api("PATCH", "{reach.item_path}/@history", {"version": 0}),
    "revert page": page("{reach.item_path}/revertversion", version_id="0"),
    "merge": api("PATCH", "{reach.item_path}/@workingcopy"),
    "drop copy": api("DELETE", "{reach.item_path}/@workingcopy"),
    "merge page": page("{reach.item_path}/@@content-checkin", checkin_message="x"),
    "translate": api("POST", "{reach.own_path}/@translations", {"id": "{url}"}),
    "translation off": api(
        "DELETE", "{reach.item_path}/@translations", {"language": "vi"}
    ),
    "alias there": api(
        "POST", "{reach.item_path}/@aliases", {"items": [{"path": "/vi/khac"}]}
    ),
    "relation": api(
        "POST",
        "/@relations",
        {
            "items": [
                {"source": "{own_uid}", "target": "{uid}", "relation": "relatedItems"}
            ]
        },
    ),
    "upload": api("POST", "{reach.item_path}/@tus-upload"),
    "take level": api(
        "POST", "{reach.site_path}/@board", {"user": "{user}", "levels": ["head"]}
    ),
    "invite": api(
        "POST",
        "{reach.site_path}/@board",
        {"email": "a@example.org", "name": "A", "levels": ["update"]},
    ),
    "take level page": page(
        "{reach.site_path}/@@board", act="add", user="x", levels="head"
    ),
    "take group": api("PATCH", "/@groups/so-y-te.head", {"users": {"{user}": True}}),
    "take role": api("PATCH", "/@users/{user}", {"roles": {"Manager": True}}),
    "take account": api("PATCH", "/@users/so-y-te-head", {"password": "Mat-khau-2"}),
    "make account": api("POST", "/@users", {"email": "b@example.org", "username": "b"}),
    "accept offer": api("POST", "/vi/@offers/{uid}", {"act": "accept"}),
    **{f"zmi {way}": page("{reach.section_path}/" + way) for way in ZMI},
    **{f"zmi GET {way}": page("{reach.section_path}/" + way, "GET") for way in ZMI},
    **{f"set {way}": page("{reach.item_path}/" + way) for way in SETTERS},
    **{f"set GET {way}": page("{reach.item_path}/" + way, "GET") for way in SETTERS},
    **{f"plain {method}": plain(method, "item_path") for method in WEBDAV},
    "plain PUT new": plain("PUT", "section_path", "/moi.html"),
    "plain MKCOL new": plain("MKCOL", "section_path", "/moi"),
    **{f"xml-rpc {name}": xml_rpc(name) for name in METHODS},
}
