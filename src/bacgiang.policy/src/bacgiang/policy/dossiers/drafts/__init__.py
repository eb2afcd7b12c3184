"""What an applicant has begun and not sent: kept some weeks under a key."""
