/// The files of this folder as the program carries them.
package enum BundledTemplates {
  /// The bytes of each file by its name.
  package static let files: [String: [UInt8]] = [
    "page.mustache": PackageResources.page_mustache,
    "search.js": PackageResources.search_js,
    "site.js": PackageResources.site_js,
    "style.css": PackageResources.style_css,
    "theme.js": PackageResources.theme_js,
  ]
}
