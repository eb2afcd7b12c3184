"""Short names of new content, made of its title."""

from ....base.refusal import RefusedInput
from ..kept_names import is_kept
from ..kept_names import name_refuses
from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.slugs import slug
from plone.app.content.namechooser import NormalizingNameChooser
from plone.base.interfaces import INameFromTitle
from plone.dexterity.interfaces import IDexterityContainer
from plone.dexterity.interfaces import IDexterityContent
import re
from zope.component import adapter
from zope.container.interfaces import INameChooser
from zope.interface import implementer


# What somebody chose as a name already, and the ending of a file's.
CHOSEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}\Z", re.ASCII)


@implementer(INameChooser)
@adapter(IDexterityContainer)
class ReadableNameChooser(NormalizingNameChooser):
    """Plone's, but a name is cut where a word ends, and a title in TCVN3 or VNI is read
    as what it says.

    The title itself stays as it is until the editor has decided; the address stays. A
    name that somebody chose is refused where nothing can have it (RefusedInput).
    """

    def chooseName(self, name: str | None, obj: IDexterityContent) -> str:  # noqa: N802
        is_chosen = bool(name)
        if not name:
            by_title = INameFromTitle(obj, None)
            name = by_title.title if by_title is not None else None
        if isinstance(name, str):
            name = _readable(convert(name).text)
            if is_chosen:
                RefusedInput.raise_for(name_refuses(self.context, name))
        chosen: str = super().chooseName(name, obj)
        if is_chosen or not is_kept(self.context, chosen):
            return chosen
        # Nobody chose it: a title or a file is called so.
        stem, dot, ending = chosen.partition(".")
        return str(super().chooseName(f"{stem.replace('_', '-')}-1{dot}{ending}", obj))


def _readable(name: str) -> str:
    """A title, or a file's name, as a short name; a short name stays what it is."""
    if CHOSEN.fullmatch(name):
        return name
    ending = ENDING.search(name)
    stem = name[: ending.start()] if ending is not None else name
    made = slug(stem)
    if not made:
        return name
    return f"{made}{ending[0].lower()}" if ending is not None else made
