"""Menu and pages of translations: what opens for whoever reads it, and leads on."""

from ...owning import IOwnedRecord
from ...register.leader import ILeader
from ...register.unit import IUnit
from .language_names import language_name
from .language_names import NamedUtils
from pathlib import Path
from plone import api
from plone.app.multilingual import browser
from plone.app.multilingual.browser.edit import DefaultMultilingualEditView
from plone.app.multilingual.browser.menu import TranslateMenu
from plone.app.multilingual.browser.menu import TranslateSubMenuItem
from plone.app.multilingual.browser.modify import DisconnectTranslation
from plone.app.multilingual.browser.translate import TranslationForm
from plone.app.multilingual.browser.view import DexterityBabelView
from plone.app.multilingual.interfaces import ITranslationLocator
from plone.app.multilingual.interfaces import ITranslationManager
from plone.dexterity.content import DexterityContent
from Products.CMFCore.permissions import ListFolderContents
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


ASSETS = "_shared_folder"
LISTING = "/folder_contents"
EDITING = "/babel_edit"
NOT_SHOWN = frozenset({"sync_uid"})
MAKING = "create_translation"
STAND_ONCE = (IOwnedRecord, IUnit, ILeader)


def translations_of(context: DexterityContent) -> str:
    """Address of the list of an item's translations."""
    return f"{context.absolute_url()}/modify_translations"


class SeenTranslations(TranslateMenu):
    """Plone's menu without the way into a folder that the person may not list."""

    def getMenuItems(  # noqa: N802
        self, context: DexterityContent, request: HTTPRequest
    ) -> list[dict[str, Any]]:
        found = super().getMenuItems(context, request)
        codes = {
            name: code for code, name in request.locale.displayNames.languages.items()
        }
        return [_in_words(one, codes) for one in found if _is_open(one, context)]


def _in_words(item: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """The entry, with the language called as the toolbar speaks."""
    said = {part: _renamed(item[part], codes) for part in ("title", "description")}
    return {**item, **said}


def _renamed(words: Any, codes: dict[str, str]) -> Any:
    code = codes.get((getattr(words, "mapping", None) or {}).get("lang_name", ""))
    if code is None:
        return words
    return Message(words, mapping={"lang_name": language_name(code)})


def _is_open(item: dict[str, Any], context: DexterityContent) -> bool:
    """Whether what the entry leads to will be allowed."""
    address = item["action"]
    if MAKING in address:
        language = parse_qs(urlsplit(address).query).get("language", [""])[0]
        return _may_stand(context, language)
    if item["extra"]["id"] == ASSETS:
        return _may_list(address)
    if not address.endswith(EDITING):
        return True
    edited = _at(address.removesuffix(EDITING))
    modify = "Modify portal content"
    return edited is None or bool(api.user.has_permission(modify, obj=edited))


def _may_stand(context: DexterityContent, language: str) -> bool:
    """Whether the place of the translation takes one of whoever asks."""
    place = ITranslationLocator(context)(language)
    kinds = {kind.getId() for kind in place.allowedContentTypes()}
    return context.portal_type in kinds


def _may_list(address: str) -> bool:
    """Whether the folder whose contents stand at the address may be listed."""
    folder = _at(address.removesuffix(LISTING))
    if folder is None:
        return False
    return all(
        api.user.has_permission(permission, obj=folder)
        for permission in (ListFolderContents, "Add portal content")
    )


def _at(address: str) -> Any:
    portal = api.portal.get()
    below = address.removeprefix(portal.absolute_url())
    return portal.unrestrictedTraverse(below.strip("/"), None)


class SeenTranslationsItem(TranslateSubMenuItem):
    """The menu's own link, followed where scripts do not open the menu."""

    submenuId = "bacgiang_translations"  # noqa: N815

    def available(self) -> bool:
        """Not of what stands once, in Vietnamese, and is shown on the English site."""
        once = any(one.providedBy(self.context) for one in STAND_ONCE)
        return not once and bool(super().available())

    @property
    def action(self) -> str:
        return translations_of(self.context)


class OriginalBeside(DexterityBabelView):
    """`babel_view`: the original's fields beside the form, for its board in any state.

    Plone asks for the right to modify it, which nobody has on what is published.
    """

    index = ViewPageTemplateFile(
        str(Path(browser.__file__).with_name("templates") / "dx_babel_view.pt")
    )

    def update(self) -> None:
        """Without what no form shows either."""
        super().update()
        for one in (self, *self.groups):
            for name, widget in list(one.widgets.items()):
                if widget.field.__name__ in NOT_SHOWN:
                    del one.widgets[name]


class EditedBeside(DefaultMultilingualEditView):
    """`babel_edit`: the plain form where no other language can be shown beside it.

    Plone's script fails there on the first tab that is chosen.
    """

    def __call__(self) -> Any:
        # What was typed is saved whatever became of the other language meanwhile.
        beside = NamedUtils(self.context, self.request).translated_languages()
        if beside or self.request.method == "POST":
            return super().__call__()
        return self.request.response.redirect(f"{self.context.absolute_url()}/edit")


class TranslationAsked(TranslationForm):
    """`create_translation`: leads to the list of translations where no language of the
    portal is named, instead of answering nothing.
    """

    def __call__(self) -> Any:
        known = api.portal.get_tool("portal_languages").getSupportedLanguages()
        if self.request.get("language") in known:
            return super().__call__()
        return self.request.response.redirect(translations_of(self.context))


class DisconnectPage(DisconnectTranslation):
    """Without an item and a language it leads to the list of translations, too.

    The stock page keeps what was changed when it is refused, and says so beside it.
    """

    def __call__(self) -> Any:
        said = map(self.request.form.get, ("came_from", "language"))
        uid, language = (one if isinstance(one, str) else "" for one in said)
        if uid and language and not self.request.form.get("submitted"):
            return super().__call__()
        item = api.content.get(UID=uid) if uid else None
        if item is not None and language:
            self._disconnect(item, language)
        return self.request.response.redirect(translations_of(item or self.context))

    def _disconnect(self, item: DexterityContent, language: str) -> None:
        """Raises Refused."""
        manager = ITranslationManager(item)
        if manager.has_translation(language):
            manager.remove_translation(language)
