"""Icons in a page: each file is read and changed once a process, not each time."""

from .....base.kept import Kept
from Products.CMFPlone.browser.icons import IconsView


class KeptIcons(IconsView):
    """What stands for a name is still asked of the settings."""

    def tag(self, name: str, tag_class: str = "", tag_alt: str = "") -> str:
        icon = self.lookup(name)
        if not icon.endswith(".svg"):
            return str(super().tag(name, tag_class, tag_alt))
        make = super().tag
        key = (icon, tag_class, tag_alt)
        return _kept.of(key, lambda: str(make(name, tag_class, tag_alt)))


_kept: Kept[str] = Kept(500)
