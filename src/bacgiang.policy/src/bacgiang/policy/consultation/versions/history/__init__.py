"""Every version that was public: read, and compared with another."""
