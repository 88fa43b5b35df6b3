"""Views of a `Report`: text for people, documents for programs, notes for code hosts."""
