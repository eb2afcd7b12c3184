"""The registers by OAI-PMH 2.0, which libraries and archives harvest with (3.1, 6.2e).

https://www.openarchives.org/OAI/openarchivesprotocol.html
"""
