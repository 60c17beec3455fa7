"""What each module's numbers come to, computed from the stems alone: one file a module."""
