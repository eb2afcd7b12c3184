"""Legal text as Akoma Ntoso 3.0 (OASIS LegalDocML), the form it is stored in.

``write_akn`` makes XML of a tree and ``read_akn`` the same tree of that XML;
``work_uri`` gives the FRBR address of a document after the Akoma Ntoso Naming
Convention 1.0, ``akn_errors`` the faults of a document against the official schema,
``portion_of`` one provision of its XML.
"""

from bacgiang.policy.law.akn.cited import Cited
from bacgiang.policy.law.akn.history import History
from bacgiang.policy.law.akn.history import Modification
from bacgiang.policy.law.akn.portion import portion_of
from bacgiang.policy.law.akn.reading import read_akn
from bacgiang.policy.law.akn.text import AknError
from bacgiang.policy.law.akn.validation import akn_errors
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.akn.work import work_of
from bacgiang.policy.law.akn.work import work_uri
from bacgiang.policy.law.akn.writing import write_akn


__all__ = [
    "AknError",
    "Cited",
    "History",
    "Modification",
    "Work",
    "akn_errors",
    "portion_of",
    "read_akn",
    "work_of",
    "work_uri",
    "write_akn",
]
