import APIModel
import Files

/// `feed.atom`: the versions of the API, newest first (RFC 4287).
///
/// An API does not say when a version came, so that all entries have the date of the epoch: readers know them by
/// their ids and take the order of the file.
struct AtomFeed {
  let baseURL: String
  let title: String
  let documents: [PageDocument]
  let folder: String

  static func path(_ folder: String) -> String { "\(folder)/feed.atom" }

  private static let unknownDate = "1970-01-01T00:00:00Z"

  var file: OutputFile {
    let home = PageAddress(folder: folder).url(below: baseURL)
    let entries = documents.reversed().map { document in
      let url = PageAddress(folder: document.folder).url(below: baseURL).escapedAsMarkup
      return """
          <entry>
            <id>\(url)</id>
            <title>\(document.title.escapedAsMarkup)</title>
            <updated>\(Self.unknownDate)</updated>
            <link href="\(url)"/>
            <summary>\(document.summary.escapedAsMarkup)</summary>
          </entry>

        """
    }
    return OutputFile(
      path: Self.path(folder),
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>\(home.escapedAsMarkup)</id>
          <title>\(title.escapedAsMarkup)</title>
          <updated>\(Self.unknownDate)</updated>
          <author><name>\(title.escapedAsMarkup)</name></author>
          <link rel="self" href="\(baseURL.escapedAsMarkup)/\(Self.path(folder))"/>
          <link href="\(home.escapedAsMarkup)"/>
        \(entries.joined())</feed>

        """)
  }
}
