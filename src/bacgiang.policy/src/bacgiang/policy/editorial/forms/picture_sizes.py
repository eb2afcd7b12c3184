"""Sizes of pictures, as the text editor offers them: by names that people know."""

from ...interfaces import IPolicyLayer
from bacgiang.policy import _
from plone import api
from plone.base.interfaces import IPatternsSettings
from Products.CMFPlone.patterns.settings import PatternSettingsAdapter
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


# Of the setting `plone.picture_variants`, which holds them in English alone.
TITLES = {
    "Large": _("picture_large", default="Large"),
    "Medium": _("picture_medium", default="Medium"),
    "Small": _("picture_small", default="Small"),
}


@implementer(IPatternsSettings)
@adapter(Interface, IPolicyLayer, Interface)
class EditorSettings(PatternSettingsAdapter):
    """Plone's own, but for those names."""

    @property
    def picture_variants(self) -> dict[str, dict[str, Any]]:
        return {
            name: {**one, "title": self._named(one["title"])}
            for name, one in super().picture_variants.items()
        }

    def _named(self, title: str) -> str:
        language = api.portal.get_current_language()
        return str(translate(TITLES.get(title, title), target_language=language))
