"""What the room of legal documents gives to programs as a whole."""

from ..base.datasets.dataset import Dataset
from ..base.datasets.dataset import Distribution
from ..base.datasets.dataset import SEARCH
from bacgiang.policy import _


CHANGES = _("dataset_by_changes", default="What changed since a moment, as JSON")
HARVEST = _("dataset_by_oai", default="OAI-PMH 2.0: Dublin Core and Akoma Ntoso")
ADDRESSES = _("dataset_by_eli", default="Addresses of all documents by ELI (sitemap)")
CHANGED = _("dataset_by_eli_feed", default="What changed last, by ELI (Atom)")
DOCUMENTS = Dataset(
    "legal-documents",
    _("dataset_legal_documents", default="Legal documents of the province"),
    _(
        "dataset_legal_documents_about",
        default="Records of legal documents with their texts, relations and effect.",
    ),
    "vi/van-ban",
    (
        Distribution(SEARCH, "++api++/@legal-documents"),
        Distribution(CHANGES, "++api++/@changes"),
        Distribution(HARVEST, "@@oai?verb=Identify", "text/xml"),
        Distribution(ADDRESSES, "eli-sitemap.xml", "application/xml"),
        Distribution(CHANGED, "eli-atom.xml", "application/atom+xml"),
    ),
)
DIRECTIVES = Dataset(
    "directives",
    _("dataset_directives", default="Directives of the province"),
    _(
        "dataset_directives_about",
        default="Records of documents by which the province is directed and run.",
    ),
    "vi/chi-dao-dieu-hanh",
    (Distribution(SEARCH, "++api++/@directives"),),
)
