"""The catalogue as HTML pages: templates and components come from `theme/`, words from both."""
