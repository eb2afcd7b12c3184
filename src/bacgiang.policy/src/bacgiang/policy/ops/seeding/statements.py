"""What the law makes the site of a state body say of itself: pages for a start."""

from ...base.seed_files import load_seed
from ...citizen.contacts.terms import kept_for
from ...dossiers.cases.term import DossierTerm
from ...editorial.workflow.as_it_stands import publish_as_it_stands
from ...units.site_places import ABOUT_PORTAL
from DateTime import DateTime
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import Container
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


def create_statements() -> None:
    """Create the pages of `statements.yaml`; those that are there stay."""
    site = api.portal.get()
    sections = {
        language: site[language][name] for language, name in ABOUT_PORTAL.items()
    }
    for row in load_seed("statements.yaml")["statements"]:
        pages = {
            language: _page(section, row[language])
            for language, section in sections.items()
        }
        manager = ITranslationManager(pages["vi"])
        if not manager.has_translation("en"):
            manager.register_translation("en", pages["en"])


def _page(section: Container, words: dict[str, str]) -> DexterityContent:
    if words["id"] in section:
        return section[words["id"]]
    text = words["text"].replace("{contact_days}", str(kept_for().days))
    text = text.replace("{dossier_days}", str(DossierTerm().shortest().days))
    page = createContent(
        "Document",
        id=words["id"],
        title=words["title"],
        description=words["description"],
        text=RichTextValue(text, "text/html", "text/x-html-safe"),
        language=section.language,
        effective_date=DateTime(),
    )
    page = addContentToContainer(section, page, checkConstraints=False)
    publish_as_it_stands(page)
    return page
