"""Whether an answer says why an opinion is not taken up."""

from ...text.folding import fold
import re


_WORD = re.compile(r"[^\W_]+")
# Words of the formulas that say an opinion was read, or is not taken up, and no more.
_FORMULAS = """
    ghi nhan y kien gop cua quy co quan don vi ong ba to chuc ca nhan ban cong dan
    khong tiep thu chua xin chan thanh cam on tran trong da duoc se nghien cuu xem xet
    noi dung nay tren theo ly do khac va de nghi voi ve la vi
"""
_SAYS_NOTHING = frozenset(_FORMULAS.split())


def says_why(text: str) -> bool:
    """Whether there is a word in it beyond thanks, receipt and the result itself."""
    return not _SAYS_NOTHING.issuperset(_WORD.findall(fold(text)))
