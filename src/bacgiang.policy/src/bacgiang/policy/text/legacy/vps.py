"""VPS: one byte a letter, some of them where control characters stand.

Vietnamese Professionals Society, 1992: the letters of Latin-1 where that has them, the
others wherever there was room, in the places of 17 control characters, too.
"""

_ROWS = {
    0x02: "ẠẬẶẸỆ",
    0x10: "ỊỌỘỢỤỰ",
    0x19: "Ỵ",
    0x1C: "ẪỮ",
    0x80: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ",
    0x93: "ỀỂỄỐỒỔỖýỷỵỚỜỞ",
    0xA1: "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầ",
    0xC3: "ấẩẫậđẻ",
    0xCB: "ẹỉễịỹƯỦồố",
    0xD5: "ỏơÈừứ",
    0xDB: "ũư",
    0xDE: "Ẻ",
    0xE4: "ảạă",
    0xEB: "ẽ",
    0xEF: "ĩẴĐ",
    0xF7: "Ơụ",
    0xFB: "ủ",
    0xFD: "ỶẼỳ",
}


def vps_table() -> dict[str, str]:
    """Return the letters by the characters that Latin-1 and Windows make of them."""
    letters = {
        first + offset: letter
        for first, row in _ROWS.items()
        for offset, letter in enumerate(row)
    }
    table = {chr(code): letter for code, letter in letters.items()}
    shown = (bytes([code]).decode("cp1252", "replace") for code in letters)
    table |= dict(zip(shown, letters.values(), strict=True))
    del table["\ufffd"]
    return table
