"""Commands for the archive: check a package, take one in, keep the public site."""
