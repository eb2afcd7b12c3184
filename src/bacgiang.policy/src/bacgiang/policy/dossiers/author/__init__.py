"""What the applicant does with a dossier, by code and key."""
