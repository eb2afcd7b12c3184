"""What was answered in forms: personal data, apart from the log and encrypted."""
