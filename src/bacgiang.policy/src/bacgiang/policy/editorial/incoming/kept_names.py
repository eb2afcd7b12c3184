"""Short names that nothing may get: their addresses lead to something else.

Zope's management and virtual hosts are refused at every door, whatever stands there;
and what is called as a page of its folder would stand in the place of that page.
"""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...base.zopes_names import is_zopes_name
from bacgiang.policy import _
from OFS.interfaces import IObjectWillBeMovedEvent
from plone.dexterity.interfaces import IDexterityContent
import re
from typing import Any
from zope.component import getSiteManager
from zope.globalrequest import getRequest
from zope.interface import Interface
from zope.interface import providedBy


KEPT_NAME = Refusal(
    "kept_name",
    _(
        "refusal_kept_name",
        default="Nothing can have the short name “${name}”: its address would lead to "
        "a page of the system, or has characters that no address has. Choose another "
        "one.",
    ),
    "id",
)
# Zope and Plone show what is called so where a folder is asked for.
DEFAULT_PAGES = frozenset({"index_html", "index.html", "index.htm", "frontpage"})
# Services of the API begin so; what stands in an address as something else.
_NO_NAME = re.compile(r"@.*|.*[?#%\\].*|\s*", re.DOTALL)


def is_kept(folder: Any, name: str) -> bool:
    """Whether nothing in the folder may be called so."""
    if is_never_given(name):
        return True
    if name in folder:
        return False
    return is_page(folder, name) or not folder.checkIdAvailable(name)


def is_never_given(name: str) -> bool:
    """Whether nothing may be called so in any folder."""
    if is_zopes_name(name) or name.casefold() in DEFAULT_PAGES:
        return True
    return _NO_NAME.fullmatch(name) is not None


def name_refuses(folder: Any, name: str) -> Refusal | None:
    """Why nothing in the folder may be called so; None where it may."""
    return KEPT_NAME.at(name=name) if is_kept(folder, name) else None


def is_page(folder: Any, name: str) -> bool:
    """Whether the folder has a page of that name."""
    asked = (providedBy(folder), providedBy(getRequest()))
    page = getSiteManager().adapters.lookup(asked, Interface, name)
    return page is not None


@on_policy_sites
def refuse_kept_name(item: IDexterityContent, event: IObjectWillBeMovedEvent) -> None:
    """Raises RefusedInput for a new item, another name or another folder."""
    folder, name = event.newParent, event.newName
    # What stands inside follows, what is deleted goes, and another site is Zope's.
    if event.object is not item or not IDexterityContent.providedBy(folder):
        return
    RefusedInput.raise_for(name_refuses(folder, name))
