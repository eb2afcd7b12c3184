"""The language is found out once a request, when the site is reached for the last time."""

from bacgiang.policy.ops.site_reached import once
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


@pytest.mark.parametrize(
    ("names", "times"),
    [
        (["@opinions", "du-thao", "vi", "++api++", "/", "virtual_hosting"], 0),
        (["@opinions", "du-thao", "vi", "++api++"], 0),
        (["@opinions", "du-thao", "vi"], 1),
        (["du-thao", "vi"], 1),
        ([], 1),
    ],
)
def test_only_the_last_time_counts(
    monkeypatch: pytest.MonkeyPatch, names: list[str], times: int
) -> None:
    found: list[Any] = []
    monkeypatch.setattr(utility, "onRequest", lambda site, event: found.append(site))
    monkeypatch.setattr(hooks, "onRequest", lambda site, event: found.append(site))
    event = SimpleNamespace(request={"TraversalRequestNameStack": names})
    once.language_once("site", event)
    once.theme_plugins_once("site", event)
    assert len(found) == 2 * times


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
  <include package="bacgiang.policy.ops.site_reached" />
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
    assert handlers == [once.language_once, once.theme_plugins_once]
