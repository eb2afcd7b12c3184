"""GET `@translations` on the site itself, which is in no language of its own."""

from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.restapi.services import Service
from typing import Any


class RootTranslations(Service):
    """No translations, and where the site begins in each language.

    plone.restapi asks the site for its language, which it cannot answer.
    """

    def reply(self) -> dict[str, Any]:
        roots = {
            one.getId(): one.absolute_url()
            for one in self.context.objectValues()
            if ILanguageRootFolder.providedBy(one)
            and api.user.has_permission("View", obj=one)
        }
        address = f"{self.context.absolute_url()}/@translations"
        return {"@id": address, "items": [], "root": roots}
