"""What one office asks of another: kinds as data, by matter; what rules of their own
some have, what follows from them and where they lead.
"""
