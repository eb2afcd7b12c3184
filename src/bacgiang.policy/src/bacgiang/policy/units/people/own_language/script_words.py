"""Words that Plone's scripts say, there before the scripts are.

They ask for them in the background as a dialog is first drawn, which then speaks
English until they come. They look into the browser's storage before: what stands there
under the name that they give it they have at once.
"""

from ....base.keeping import Keeping
from ....base.keeping import say
from functools import cache
from hashlib import sha256
import json
from plone import api
from plone.app.content.browser.i18n import i18njs
from plone.app.layout.viewlets import ViewletBase
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import NotFound
from zope.globalrequest import getRequest


DOMAIN = "widgets"
SCRIPT = """(() => {
  const place = "%(domain)s-%(language)s";
  try {
    localStorage.setItem(place, JSON.stringify(%(words)s));
    localStorage.setItem(`${place}-updated`, Date.now());
  } catch {
    // No storage: the scripts ask for them.
  }
})();
"""


class ScriptWordsViewlet(ViewletBase):
    """In the head, before the scripts, of whoever is signed in."""

    address = ""
    index = ViewPageTemplateFile("script_words.pt")

    def update(self) -> None:
        super().update()
        if self.portal_state.anonymous():
            return
        # That of the page, by which the scripts ask.
        language = self.portal_state.language()
        if language in _languages():
            place = f"{self.site_url}/@@script-words"
            of_words = _script(language)[1]
            self.address = f"{place}?language={language}&words={of_words}"

    def render(self) -> str:
        return str(super().render()) if self.address else ""


class ScriptWords(BrowserView):
    """`@@script-words?language=&words=`; its address changes with the words.

    Raises NotFound for a language the portal does not have.
    """

    def __call__(self) -> str:
        language = self.request.form.get("language")
        if language not in _languages():
            raise NotFound("language")
        script, of_words = _script(language)
        response = self.request.response
        response.setHeader("Content-Type", "text/javascript; charset=utf-8")
        if self.request.form.get("words") == of_words:
            say(response, Keeping.FOR_GOOD)
        return script


def _languages() -> list[str]:
    found: list[str] = api.portal.get_tool("portal_languages").getSupportedLanguages()
    return found


@cache
def _script(language: str) -> tuple[str, str]:
    """The script in a language, and a name of its words."""
    catalog = i18njs(api.portal.get(), getRequest())
    words = catalog._gettext_catalog(DOMAIN, language) or {}
    # Its head is no word.
    said = {one: other for one, other in words.items() if one}
    text = json.dumps(said, sort_keys=True)
    script = SCRIPT % {"domain": DOMAIN, "language": language, "words": text}
    return script, sha256(text.encode()).hexdigest()[:16]
