"""The registers of documents as files: JSON Lines, CSV, texts as Akoma Ntoso."""
