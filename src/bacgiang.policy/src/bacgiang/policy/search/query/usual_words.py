"""Words that are asked with, whatever is asked for."""

from ..lexicon.tokens import plain_words


SAYING_LITTLE = frozenset(
    plain_words(
        "cho của và có không trong khi tôi muốn cần thì là ở đâu nào gì thế như để "
        "phải được bị với về các những một cái này đó rồi nữa ra vào lên xuống theo "
        "nhà em anh chị ông bà mình ai bao nhiêu mấy lâu làm sao hỏi xin giúp the of "
        "for a an to how in do get where what my i is are on at by with from need want "
        "can apply another person someone open new who which when"
    )
)
"""Words around what is asked for."""
CONTACT = frozenset(
    plain_words(
        "giám đốc lãnh đạo trưởng phó chánh chủ tịch liên hệ địa chỉ số điện thoại sđt "
        "hotline đường dây nóng giờ làm việc mấy giờ mở cửa tiếp dân trụ sở ở đâu gặp "
        "ai lịch email fax contact address phone number telephone director opening "
        "hours"
    )
)
"""Words that ask for a unit itself: whom to meet, where and when."""
USUAL = SAYING_LITTLE | CONTACT
