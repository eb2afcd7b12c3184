"""Short names of new content, made of its title."""

from bacgiang.policy.text.legacy import convert
from plone.app.content.namechooser import NormalizingNameChooser
from plone.base.interfaces import INameFromTitle
from plone.dexterity.interfaces import IDexterityContainer
from plone.dexterity.interfaces import IDexterityContent
from zope.component import adapter
from zope.container.interfaces import INameChooser
from zope.interface import implementer


@implementer(INameChooser)
@adapter(IDexterityContainer)
class ReadableNameChooser(NormalizingNameChooser):
    """Plone's, but a title in TCVN3 or VNI is read as what it says.

    The title itself stays as it is until the editor has decided; the address stays.
    """

    def chooseName(self, name: str | None, obj: IDexterityContent) -> str:  # noqa: N802
        if not name:
            by_title = INameFromTitle(obj, None)
            name = by_title.title if by_title is not None else None
        readable = convert(name).text if isinstance(name, str) else name
        return super().chooseName(readable, obj)
