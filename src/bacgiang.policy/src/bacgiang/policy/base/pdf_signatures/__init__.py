"""Digital signatures in PDF files: verified apart, without any network (pyHanko)."""
