"""The acts on a dossier: who may, when, and what each leaves in its log."""
