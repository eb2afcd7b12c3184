"""Pages, files and services of royalties."""
