"""What was deleted and can be put back for a while (7.2g).

A deleted item is out of the portal: it has no address, no catalogue entry and no
listing. The site keeps it in a store, from which those who could delete it where it
stood can put it back.
"""
