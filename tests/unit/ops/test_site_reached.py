"""What is done when the site is reached is done once a request."""

from bacgiang.policy.ops.site_traversal import once
from bacgiang.policy.ops.site_traversal import service_steps
from pathlib import Path
import plone.app.theming
from plone.app.theming.plugins import hooks
import plone.i18n
from plone.i18n import utility
import pytest
from types import SimpleNamespace
from typing import Any
from zope.configuration.config import ConfigurationMachine
from zope.configuration.xmlconfig import registerCommonDirectives
from zope.configuration.xmlconfig import string


class Request(dict[str, Any]):
    """Names still to come (the next one last), and where the request has come to."""

    def __init__(self, names: list[str], parents: list[Any]) -> None:
        super().__init__(TraversalRequestNameStack=names, PARENTS=parents)
        self.root: Any = None

    def setVirtualRoot(self, root: Any) -> None:  # noqa: N802
        self.root = root


class Site:
    def getPhysicalPath(self) -> tuple[str, ...]:  # noqa: N802
        return ("", "bacgiang")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    found: list[Any] = []
    monkeypatch.setattr(utility, "onRequest", lambda site, event: found.append(site))
    monkeypatch.setattr(hooks, "onRequest", lambda site, event: found.append(site))
    return found


@pytest.mark.parametrize(
    ("names", "times"),
    [
        (["@opinions", "du-thao", "vi", "++api++", "/", "virtual_hosting"], 0),
        (["du-thao", "vi", "/", "virtual_hosting"], 1),
        (["@opinions", "du-thao", "vi", "++api++"], 0),
        (["@opinions", "du-thao", "vi"], 1),
        (["du-thao", "vi"], 1),
        ([], 1),
    ],
)
def test_only_the_last_time_counts(
    found: list[Any], names: list[str], times: int
) -> None:
    site = Site()
    event = SimpleNamespace(request=Request(names, ["application", site]))
    once.site_reached(site, event)
    assert len(found) == 2 * times


@pytest.mark.parametrize(
    ("names", "root", "rest"),
    [
        (["vi", "/", "virtual_hosting"], [], ["vi"]),
        (["vi", "/cong", "virtual_hosting"], "/cong", ["vi"]),
        # A page of that name, and an address that only begins like that.
        (["virtual_hosting"], None, ["virtual_hosting"]),
        (["vi", "virtual_hosting"], None, ["vi", "virtual_hosting"]),
        (["vi"], None, ["vi"]),
    ],
)
def test_the_virtual_root_is_taken_at_once(
    found: list[Any], names: list[str], root: Any, rest: list[str]
) -> None:
    site = Site()
    request = Request(names, ["application", site])
    once.site_reached(site, SimpleNamespace(request=request))
    assert request.root == root
    assert names == rest


ZCML = """\
<configure xmlns="http://namespaces.zope.org/zope">
  <include package="zope.component" file="meta.zcml" />
  <subscriber
      for="Products.CMFCore.interfaces.ISiteRoot
           zope.traversing.interfaces.IBeforeTraverseEvent"
      handler="plone.i18n.utility.onRequest" />
  <subscriber
      for="Products.CMFCore.interfaces.ISiteRoot
           zope.traversing.interfaces.IBeforeTraverseEvent"
      handler="plone.app.theming.plugins.hooks.onRequest" />
  <include package="bacgiang.policy.ops.site_traversal" />
</configure>
"""


def test_plones_own_are_not_called_beside() -> None:
    context = ConfigurationMachine()
    registerCommonDirectives(context)
    for package in (plone.i18n, plone.app.theming):
        # What they configure beside needs the whole of Plone.
        folder = Path(package.__file__ or "").parent
        context.processFile(str(folder / "configure.zcml"))
    string(ZCML, context, execute=False)
    registered = [one["args"] for one in context.actions]
    handlers = [one[1] for one in registered if one[:1] == ("registerHandler",)]
    assert handlers == [once.site_reached, service_steps.answer_as_service]
