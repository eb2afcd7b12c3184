"""Names of views are protected as ever while code is loaded, only sooner."""

from AccessControl import security
from AccessControl.class_init import InitializeClass
from AccessControl.security import protectName
from bacgiang.policy.ops.quick_protection import NamesOf
from bacgiang.policy.ops.quick_protection import single_names
from ExtensionClass import Base
from Products.Five.browser import BrowserView


class Below:
    tellable__roles__ = None


class View(Base):
    own__roles__ = ("Manager",)

    def tell(self) -> None:
        """."""


class Derived(View, Below):
    """."""


def test_a_class_has_the_names_that_dir_tells() -> None:
    for one in (Derived, View, Below, BrowserView):
        found = NamesOf(one)
        assert all(name in found for name in dir(one))
        assert "other__roles__" not in found


def test_what_a_base_class_says_of_a_name_is_left() -> None:
    with single_names():
        for name in ("own", "tellable", "tell"):
            protectName(
                Derived, name, "zope.Public", override_existing_protection=False
            )
        InitializeClass(Derived)
    assert "dir" not in vars(security)
    told = {name for name in vars(Derived) if name.endswith("__roles__")}
    assert told == {"tell__roles__"} and Derived.own__roles__ == ("Manager",)
