"""The toolbar of whoever is signed in."""
