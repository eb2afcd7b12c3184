"""What comes in, whatever way: texts and files are cleaned, or refused with the reason.

Clause 10.3 of the regulation (Unicode); design, "Bad input gets a clear answer".
"""
