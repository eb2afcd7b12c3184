"""What stands once, in Vietnamese, shown in the frame of the English site.

Records of registers and units have no second object: below its counterpart on the
English site each answers once more, and every address that an English page makes leads
there.
"""
