"""Short messages to a telephone (SMS, Zalo), by whoever carries them for the portal."""
