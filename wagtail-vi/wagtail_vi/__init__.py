"""Vietnamese for the Wagtail admin, as an app that any Wagtail site installs."""
