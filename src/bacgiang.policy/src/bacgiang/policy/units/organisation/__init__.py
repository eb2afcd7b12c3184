"""The organisation of local government for its public: pages of the tree (4.1a)."""
