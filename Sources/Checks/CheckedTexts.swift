import APIModel
import Diagnostics
import Prose

/// A text of the reference with where it stands, as far as that is known.
struct CheckedText {
  let prose: Prose
  let subject: String?
  let place: SourceLocation?
}

extension CheckedReference {
  /// Every text: those of pages, operations, rows, reasons and the history.
  var texts: [CheckedText] {
    var texts = [CheckedText(prose: reference.summary, subject: nil, place: nil)]
    for page in reference.pages {
      for prose in page.items.prose {
        texts.append(CheckedText(prose: prose, subject: page.id, place: page.origin.location))
      }
    }
    for operation in operations {
      for prose in operation.prose {
        texts.append(CheckedText(prose: prose, subject: operation.id, place: operation.origin.location))
      }
      for row in operation.parameters {
        texts.append(CheckedText(prose: row.description, subject: operation.id, place: row.origin.location))
      }
      for code in operation.statusCodes {
        if let reason = code.reason {
          texts.append(CheckedText(prose: reason, subject: operation.id, place: operation.origin.location))
        }
      }
    }
    for entry in reference.history.versions {
      texts.append(
        CheckedText(
          prose: entry.note, subject: "version \(entry.number)", place: entry.origin.location))
    }
    return texts
  }
}

extension Prose {
  /// The ids of headings and targets in it.
  var anchors: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let content, let id): (id.map { [$0] } ?? []) + content.targets
      case .paragraph(let content): content.targets
      default: []
      }
    }
  }
}

extension [Prose.Inline] {
  fileprivate var targets: [String] {
    compactMap { if case .target(let id) = $0 { id } else { nil } }
  }
}
