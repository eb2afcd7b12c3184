"""Words that are asked with, whatever is asked for."""

from ..lexicon.diacritics import exact_words
from .diacritics import is_sure


class UsualWords(frozenset[str]):
    """Folded words; `exact` are those with their diacritics."""

    exact: frozenset[str]

    def covers(self, word: str, typed: str) -> bool:
        """Whether it is one of them; "bị" is, "bí" is not."""
        return word in self and (not is_sure(typed) or typed in self.exact)


def _usual(said: str) -> UsualWords:
    pairs = exact_words(said)
    words = UsualWords(word for word, _ in pairs)
    words.exact = frozenset(exact for _, exact in pairs)
    return words


SAYING_LITTLE = _usual(
    "cho của và có không trong khi tôi muốn cần thì là ở đâu nào gì thế như để "
    "phải được bị với về các những một cái này đó rồi nữa ra vào lên xuống theo "
    "nhà em anh chị ông bà mình ai bao nhiêu mấy lâu làm sao hỏi xin giúp the of "
    "for a an to how in do get where what my i is are on at by with from need want "
    "can apply another person someone open new who which when about"
)
"""Words around what is asked for."""
CONTACT = _usual(
    "giám đốc lãnh đạo trưởng phó chánh chủ tịch liên hệ địa chỉ số điện thoại sđt "
    "hotline đường dây nóng giờ làm việc mấy giờ mở cửa tiếp dân trụ sở ở đâu gặp "
    "ai gọi lịch email fax contact address phone number telephone director opening "
    "hours call whom"
)
"""Words that ask for a unit itself: whom to meet, where and when."""
USUAL = UsualWords(SAYING_LITTLE | CONTACT)
USUAL.exact = SAYING_LITTLE.exact | CONTACT.exact
