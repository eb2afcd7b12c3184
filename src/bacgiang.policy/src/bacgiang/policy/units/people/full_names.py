"""What may be a person's full name, and which names are one to the eye.

Letters begin with a name and acts are told by it. Characters of other alphabets and
those that are not seen are in no name: with them a colleague's could be written again.
"""

from ...base.refusal import Refusal
from ...text.folding import fold_case
from ...text.lookalike import LATIN_LOOKALIKES
from bacgiang.policy import _
import re
from unicodedata import normalize


NAME_WRONG = Refusal(
    "name_wrong",
    _(
        "people_refusal_name_wrong",
        default="Write the name alone, in Latin letters: letters begin with it, and "
        "the record tells acts by it.",
    ),
    "fullname",
)
_NAME = re.compile("[A-Za-zÀ-ÖØ-öø-žƠơƯưẠ-ỹ0-9 .,'’()–-]*")
# What programs that show letters make a link of, and numbers to be called.
_LIKE_AN_ADDRESS = re.compile(r"\.[a-z]{2}|(?i:www\.)|\d{3}")
_WORD = re.compile(r"\w+")
_ONE_TO_THE_EYE = str.maketrans("lı10", "iiio")


def why_no_name(name: str) -> Refusal | None:
    # Programs for texts write spaces of several kinds.
    text = normalize("NFKC", name).strip()
    is_name = _NAME.fullmatch(text) and not _LIKE_AN_ADDRESS.search(text)
    tells = not name or any(map(str.isalpha, text))
    return None if is_name and tells else NAME_WRONG


def as_seen(name: str) -> str:
    """The same for names that the eye takes for one another.

    Those that were given before may hold any letter.
    """
    latin = "".join(LATIN_LOOKALIKES.get(letter, letter) for letter in name)
    words = _WORD.findall(fold_case(latin))
    return " ".join(words).translate(_ONE_TO_THE_EYE)
