"""The 29 characters of a code, and what is taken for one of them.

Of every pair that looks alike only one is used. 29 is a prime number, which lets one
check character find every single error and every transposition (`checking`).
"""

ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY"
SIZE = len(ALPHABET)

VALUES = {character: value for value, character in enumerate(ALPHABET)}

# What people write or hear instead, in capitals.
LOOK_ALIKES = {
    "O": "0",
    "I": "1",
    "L": "1",
    "Z": "2",
    "S": "5",
    "B": "8",
    "U": "V",
    "Đ": "D",
    "Ð": "D",
}
