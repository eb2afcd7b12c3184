"""What the text editor is told of pictures: sizes, names of fields, our plugin."""

from ...base.frame_language import frame_language
from ...interfaces import IPolicyLayer
from bacgiang.policy import _
import json
from plone import api
from plone.base.interfaces import IPatternsSettings
from Products.CMFPlone.patterns.settings import PatternSettingsAdapter
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


PLUGIN = "bacgiangpictures"
SCRIPT = "++resource++bacgiang.pictures/in_editor.js"
# Of the setting `plone.picture_variants`, which holds them in English alone.
TITLES = {
    "Large": _("picture_large", default="Large"),
    "Medium": _("picture_medium", default="Medium"),
    "Small": _("picture_small", default="Small"),
}


@implementer(IPatternsSettings)
@adapter(Interface, IPolicyLayer, Interface)
class EditorSettings(PatternSettingsAdapter):
    """Plone's own, but for those names and what is put into a text by hand."""

    @property
    def picture_variants(self) -> dict[str, dict[str, Any]]:
        return {
            name: {**one, "title": self._said(TITLES.get(one["title"], one["title"]))}
            for name, one in super().picture_variants.items()
        }

    def tinymce(self) -> dict[str, str]:
        """`data-pat-tinymce`: the words for those who do not see a picture are called
        as everywhere here, and pictures are dropped into the text.
        """
        told = super().tinymce()
        options = json.loads(told["data-pat-tinymce"])
        alternative = _("label_alt_text", default="Alternative text")
        options["text"] = {"alt": self._said(alternative)}
        plugins = options["tiny"].setdefault("external_plugins", {})
        plugins[PLUGIN] = f"{api.portal.get().absolute_url()}/{SCRIPT}"
        return {**told, "data-pat-tinymce": json.dumps(options)}

    def _said(self, title: str) -> str:
        language = frame_language()
        return str(translate(title, target_language=language))
