"""`<bacgiang:collection declares=".declaration.PROJECTS" />`: all that one brings."""

from ...base.datasets.dataset import IDataset
from ...base.english.places import show_at
from ...base.vocabularies import TitledVocabulary
from ...editorial.importing.kind import ISheetKind
from ...search.page.place import IHitOfType
from ...units.sites.layout import ISectionMaker
from .adding import AddRecordView
from .collection import Collection
from .collection import ICollection
from .data.dataset import dataset_of
from .intake.sheet_kind import Records
from .register import section_maker
from .searching import HitOfRecord
from bacgiang.policy.interfaces import IPolicyLayer
from plone.dexterity.interfaces import IDexterityFTI
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from zope.component.zcml import adapter
from zope.component.zcml import utility
from zope.configuration.fields import GlobalObject
from zope.interface import Interface
from zope.publisher.interfaces.browser import IBrowserPage
from zope.schema.interfaces import IVocabularyFactory


class ICollectionDirective(Interface):
    """A collection and what hangs on it."""

    declares = GlobalObject(title="The Collection", required=True)


def register_collection(context: Any, declares: Collection) -> None:
    """Handler of the directive."""
    one = declares
    show_at(one.stands_at, one.shown_at)
    utility(context, ICollection, one, name=one.portal_type)
    utility(context, ISectionMaker, section_maker(one), name=one.name)
    utility(context, ISheetKind, Records(one), name=one.name)
    utility(context, IDataset, dataset_of(one), name=one.name)
    for name, titles in one.vocabularies.items():
        utility(context, IVocabularyFactory, TitledVocabulary(titles), name=name)
    utility(context, IHitOfType, HitOfRecord(), name=one.portal_type)
    adapter(
        context,
        [AddRecordView],
        provides=IBrowserPage,
        for_=[IFolderish, IPolicyLayer, IDexterityFTI],
        name=one.portal_type,
    )
