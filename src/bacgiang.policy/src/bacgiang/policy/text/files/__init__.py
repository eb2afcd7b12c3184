"""Text of document files: bytes of TXT, HTML, DOCX, ODT, PDF, DOC or RTF in, Unicode
text (NFC) out, whatever the encoding inside (10.3).

``read_text`` never runs or loads anything the file refers to, and stays within bounds.
"""

from bacgiang.policy.text.files.errors import FileError
from bacgiang.policy.text.files.errors import NoText
from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.file_text import FileKind
from bacgiang.policy.text.files.file_text import FileText
from bacgiang.policy.text.files.limits import DEFAULT_LIMITS
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.reading import read_text


__all__ = [
    "DEFAULT_LIMITS",
    "Fault",
    "FileError",
    "FileKind",
    "FileText",
    "Limits",
    "NoText",
    "Remark",
    "TooLarge",
    "UnknownKind",
    "Unreadable",
    "read_text",
]
