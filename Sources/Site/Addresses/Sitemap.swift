import APIModel
import Files

/// `sitemap.xml`: the address of every page for search engines (sitemaps.org, protocol 0.9).
///
/// It lists no pages of shapes: they name the page of their operation as the canonical one.
struct Sitemap {
  static let path = "sitemap.xml"
  let baseURL: String
  let pages: [PageAddress]

  var file: OutputFile {
    let entries = pages.map { page in "  <url><loc>\(page.url(below: baseURL).escapedAsMarkup)</loc></url>\n"
    }
    return OutputFile(
      path: Self.path,
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(entries.joined())</urlset>

        """)
  }
}
