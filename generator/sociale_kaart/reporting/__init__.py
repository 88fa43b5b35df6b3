"""Views of a `Report`: text for people, JSON for programs, annotations for GitHub."""
