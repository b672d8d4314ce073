extensions = ["os_api_ref", "openstackdocstheme"]

project = "Compute API"
root_doc = "index"
exclude_patterns = ["_build"]
# Quotes and dashes in names and values stay as they are sent.
smartquotes = False

html_theme = "openstackdocs"
html_theme_options = {"sidebar_mode": "toc"}
# The tree belongs to no Python package that could give it a name and a version.
openstackdocs_auto_name = False
openstackdocs_auto_version = False
