"""What the portal's rules and permissions say to each act of the matrix.

A probe answers whether the person who acts now may do it. It asks what pages and
services ask; whether these ask at all, the tests over HTTP show.
"""

from .items import item_of
from .items import section_of
from .matrix import Cell
from .matrix import matrix
from .records import REGISTERS
from Acquisition import aq_chain
from Acquisition import aq_inner
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.corrections.rules import person_refuses
from bacgiang.policy.editorial.fixed_place import keep_address
from bacgiang.policy.editorial.fixed_place import refuse_move
from bacgiang.policy.editorial.items import IContentHolder
from bacgiang.policy.editorial.offers import rules as offers
from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.editorial.visibility.at_request import hide
from bacgiang.policy.editorial.workflow.parameters import Confirmation
from bacgiang.policy.editorial.workflow.parameters import Parameters
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.parameters import WithdrawalGround
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.editorial.working_copy.rules import check_out_refuses
from bacgiang.policy.units.owning import IOwnedRecord
from bacgiang.policy.units.sites.protection import section_will_go
from collections.abc import Callable
from dataclasses import replace
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
import transaction
from types import SimpleNamespace
from typing import Any
from zExceptions import BadRequest
from zExceptions import Forbidden
from zExceptions import HTTPGone
from zExceptions import NotFound
from zExceptions import Unauthorized


Probe = Callable[[Any, Cell], bool]

# What stands inside an item, by its name in the matrix.
PARTS = {"picture": "Image", "paper": "DraftPaper"}
STATED = Parameters(
    comment="Lý do thử",
    declaration=True,
    confirmation=Confirmation.CONFIRMED,
    confirmed_by="Cơ quan thử",
    ground=WithdrawalGround.INACCURATE,
)


def may(permission: str, obj: Any) -> bool:
    return bool(api.user.has_permission(permission, obj=obj))


def _is_shown(item: Any) -> bool:
    """Whether a request for the item gets past its dates."""
    try:
        hide(SimpleNamespace(request={"PARENTS": aq_chain(aq_inner(item))}))
    except (NotFound, HTTPGone, Unauthorized):
        return False
    return True


def view(item: Any, cell: Cell) -> bool:
    return may("View", item) and _is_shown(item)


def listed(item: Any, cell: Cell) -> bool:
    """Found by its place and by its words."""
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(item.__parent__.getPhysicalPath())
    by_place = catalog(UID=item.UID(), path={"query": path})
    by_words = catalog(UID=item.UID(), Title=item.Title(), path={"query": path})
    anywhere = catalog(UID=item.UID())
    if anywhere and not by_place:
        raise AssertionError("found without a path, not found with it")
    return bool(by_place or by_words)


def history(item: Any, cell: Cell) -> bool:
    return may("CMFEditions: Access previous versions", item) or _sees_steps(item)


def _sees_steps(item: Any) -> bool:
    tool = api.portal.get_tool("portal_workflow")
    try:
        return bool(tool.getInfoFor(item, "review_history", ()))
    except WorkflowException:
        return False


def modify(item: Any, cell: Cell) -> bool:
    return may("Modify portal content", item)


def add_inside(item: Any, cell: Cell) -> bool:
    if not IContentHolder.providedBy(item):
        return False
    offered = {info.getId() for info in item.allowedContentTypes()}
    return "Image" in offered and may("Add portal content", item)


def delete(item: Any, cell: Cell) -> bool:
    """The folder asks about each thing in it; a section is asked about, too."""
    if cell.portal_type in REGISTERS:
        return may("Delete objects", item)
    return may("Delete objects", item) and may("Delete objects", item.__parent__)


def move(item: Any, cell: Cell) -> bool:
    """Away from here and to here: both sides of Zope's moving, and the item's own."""
    if not may("Copy or Move", item) or not may("Delete objects", item.__parent__):
        return False
    return _keeps_not(item) and _takes(item.__parent__, cell)


def _keeps_not(item: Any) -> bool:
    folder = item.__parent__
    event = SimpleNamespace(object=item, oldParent=folder, newParent=folder)
    try:
        refuse_move(item, event)
        if IOwnedRecord.providedBy(item):
            keep_address(item, event)
    except (Forbidden, Refused):
        return False
    return True


def copy(item: Any, cell: Cell) -> bool:
    """Into a section of the own site; a paper into a draft of the own board."""
    own = _own_place(cell)
    if not (may("Copy or Move", item) and may("View", item) and _takes(own, cell)):
        return False
    return cell.portal_type not in REGISTERS or _comes_in_twice(item, own)


def _comes_in_twice(record: Any, register: Any) -> bool:
    """Whether the register takes a copy, with the code or number of the record."""
    point = transaction.savepoint()
    try:
        register.manage_pasteObjects(register.manage_copyObjects([record.getId()]))
    except (BadRequest, Forbidden, Refused):
        return False
    finally:
        point.rollback()
    return True


def _own_place(cell: Cell) -> Any:
    portal, board = api.portal.get(), matrix().places[cell.place].board
    if cell.portal_type == "paper":
        return item_of(portal, board, "LegalDraft", "draft")
    return section_of(portal, board, _kind(cell))


def _kind(cell: Cell) -> str:
    return PARTS.get(cell.portal_type, cell.portal_type)


def _takes(folder: Any, cell: Cell) -> bool:
    offered = {info.getId() for info in folder.allowedContentTypes()}
    return _kind(cell) in offered and may("Add portal content", folder)


def share(obj: Any, cell: Cell) -> bool:
    """Page and API ask for both."""
    return may("Sharing page: Delegate roles", obj) and may("View", obj)


def _transition(name: str, **more: Any) -> Probe:
    def probe(item: Any, cell: Cell) -> bool:
        stated = replace(STATED, **more)
        return not refusals(item, Transition(name), stated)

    return probe


def publish(item: Any, cell: Cell) -> bool:
    return not refusals(item, Transition.PUBLISH, STATED)


def check_out(item: Any, cell: Cell) -> bool:
    return check_out_refuses(item) is None and may("iterate : Check out content", item)


def offer(item: Any, cell: Cell) -> bool:
    return not offers.refusals(item, OfferAct.OFFER, OfferStatement())


def correct(item: Any, cell: Cell) -> bool:
    return person_refuses(item) is None


PROBES: dict[str, Probe] = {
    "view": view,
    "list": listed,
    "history": history,
    "modify": modify,
    "add_inside": add_inside,
    "delete": delete,
    "move": move,
    "copy": copy,
    "share": share,
    "submit": _transition("submit"),
    "retract": _transition("retract"),
    "return": _transition("return"),
    "approve": _transition("approve"),
    "publish": publish,
    "emergency_publish": _transition("publish", emergency=True),
    "withdraw": _transition("withdraw"),
    "restore": _transition("restore"),
    "check_out": check_out,
    "offer": offer,
    "correct": correct,
}


def site_add(site: Any, cell: Cell) -> bool:
    section = site["tin-tuc"]
    offered = {info.getId() for info in section.allowedContentTypes()}
    return "News Item" in offered and may("Add portal content", section)


def site_delete_section(site: Any, cell: Cell) -> bool:
    """An empty one."""
    section = site["thong-bao"]
    try:
        section_will_go(section, SimpleNamespace(object=section))
    except BadRequest:
        return False
    return may("Delete objects", section) and may("Delete objects", site)


def site_rename_section(site: Any, cell: Cell) -> bool:
    needed = ("Copy or Move", "bacgiang.policy: Add Section")
    return all(may(permission, site["su-kien"]) for permission in needed)


SITE_PROBES: dict[str, Probe] = {
    "add": site_add,
    "view_acts": lambda site, cell: may("bacgiang.policy: View acts", site),
    "manage_board": lambda site, cell: may("bacgiang.policy: Manage board", site),
    "arrange_home": lambda site, cell: may("bacgiang.policy: Arrange home page", site),
    "add_section": lambda site, cell: may("bacgiang.policy: Add Section", site),
    "rename_section": site_rename_section,
    "delete_section": site_delete_section,
}
