"""The target of a link inside the portal is looked up for whoever asks.

Stock looks it up for nobody in particular: a link to an address of one's choice would
tell what is hidden there, and one that was written early would tell where it leads.
"""

from .by_uid import is_hidden
from .named import seen_by_name
from .seen import WORK
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.app.contenttypes.browser.link_redirect_view import LinkRedirectView
from plone.app.contenttypes.browser.link_redirect_view import normalize_uid_from_path
from plone.app.contenttypes.interfaces import ILink
from plone.app.z3cform.converters import LinkWidgetDataConverter
from plone.app.z3cform.interfaces import ILinkWidget
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.dxfields import TextLineFieldSerializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import ITextLine


TARGET = "remoteUrl"
BY_UID = "resolveuid"


class SeenLinkView(LinkRedirectView):
    """Leads to the address by UID, where nothing is found, as long as it is hidden.

    Who works on the link sees its page in any state: sent to another site after an act,
    a browser stays where it was, and says nothing.
    """

    @property
    def can_edit(self) -> bool:
        works = api.user.has_permission(WORK, obj=self.context)
        return bool(works or super().can_edit)

    def display_link(self) -> dict[str, str]:
        hidden = self._hidden_target()
        shown: dict[str, str] = (
            {"title": hidden, "meta": ""} if hidden else super().display_link()
        )
        return shown

    def absolute_target_url(self) -> str:
        return self._hidden_target() or str(super().absolute_target_url())

    def _hidden_target(self) -> str:
        """The address by UID of a target that is hidden; "" for any other one."""
        uid, _anchor = normalize_uid_from_path(self.url())
        portal = api.portal.get().absolute_url()
        return f"{portal}/{BY_UID}/{uid}" if is_hidden(uid) else ""


@implementer(IFieldSerializer)
@adapter(ITextLine, ILink, IPolicyLayer)
class SeenLink(TextLineFieldSerializer):
    """The API's address of a target; as it is kept where nothing is seen there."""

    def __call__(self) -> Any:
        kept = self.get_value()
        if self.field.__name__ == TARGET and kept and not _is_seen(kept):
            return json_compatible(kept.replace("${portal_url}", ""))
        return super().__call__()


def _is_seen(target: str) -> bool:
    if BY_UID in target:
        uid, _anchor = normalize_uid_from_path(target)
        return not is_hidden(uid)
    return seen_by_name(target.replace("${portal_url}", "")) is not None


@adapter(ITextLine, ILinkWidget)
class SeenLinkConverter(LinkWidgetDataConverter):
    """The edit form's choice of a target in the portal, likewise."""

    def toWidgetValue(self, value: Any) -> dict[str, str]:  # noqa: N802
        shown: dict[str, str] = super().toWidgetValue(value)
        if shown["internal"] and is_hidden(shown["internal"]):
            return {**shown, "internal": "", "external": value}
        return shown
