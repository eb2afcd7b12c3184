"""Texts that can be erased at once, wherever copies of the database are.

What is written to the database stays in its file until that is packed, and in backups
until they expire. So personal data stand there encrypted, each text under a key of its
own, and the keys stand beside the database, in a file in which they are overwritten:
whoever erases a key has erased the text in every copy of the database there is.

    interfaces.py   what keeps keys; a cluster can have another one than a file
    key_file.py     keys in slots of one size, beside the database
    journal.py      which keys were erased: for backups of keys that are put back
    erasable.py     a text under its key
    shredding.py    keys are erased as the transaction is committed
    mark.py         which keys belong to these data
"""
