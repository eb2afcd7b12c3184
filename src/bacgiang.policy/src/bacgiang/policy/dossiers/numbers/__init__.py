"""The number of a dossier in the form of circular 01/2018, article 19."""
