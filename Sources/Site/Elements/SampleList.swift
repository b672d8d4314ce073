import APIModel
import Words

/// The samples of a message, each under a line that opens it; the first of those for the latest version is open.
struct SampleList {
  let scope: Scope
  /// `nil` for the bodies of faults.
  var direction: Direction?
  let owner: String
  let samples: [PublishedSample]
  let rows: RowLinks

  func write(to page: inout HTML) {
    if samples.isEmpty { return }
    var anchors = RowAnchors(owner: "\(owner):sample")
    let latest = samples.indices.reduce(0) { best, index in
      samples[index].range.lasts(longerThan: samples[best].range) ? index : best
    }
    page.part(.versions(samples.map(\.range))) { page in
      page.element(.div, .class("samples")) { page in
        for (index, sample) in samples.enumerated() {
          SampleView(
            scope: scope, direction: direction, sample: sample, anchor: anchors.anchor(sample.id), rows: rows
          ).write(to: &page, isOpen: index == latest)
        }
      }
    }
  }
}

/// A sample with a link to its file.
struct SampleView {
  let scope: Scope
  let direction: Direction?
  let sample: PublishedSample
  let anchor: String
  let rows: RowLinks

  /// Writes it so that it always shows, in the place that its source gives it, below its caption there.
  func writeInPlace(to page: inout HTML) {
    page.versioned(sample.range, id: anchor) { page in
      page.element(
        .div, .class("sample"), directionMark, nameMark, .min(sample.range), .max(sample.range), content: body
      )
    }
  }

  /// Writes it under a line that opens it.
  func write(to page: inout HTML, isOpen: Bool) {
    page.versioned(sample.range, id: anchor) { page in
      page.element(
        .details, .class("sample"), .flag("open", isOpen), directionMark, nameMark, .min(sample.range),
        .max(sample.range)
      ) { page in
        summary(to: &page)
        body(to: &page)
      }
    }
  }

  /// What tells samples apart that show one body in different versions.
  private var directionMark: Attribute { .text("data-direction", ifAny: direction?.rawValue) }
  private var nameMark: Attribute { .text("data-name", ifAny: sample.name) }

  private func summary(to page: inout HTML) {
    page.element(.summary) { page in
      page.element(.span, .class("sample-caption"), text: sample.caption)
      if let code = sample.code { page.element(.span, .class("status"), text: StatusCode.title(code)) }
      VersionBadge(
        words: scope.strings.words(sample.range, in: scope.history), isLimited: sample.range != .all
      ).write(to: &page)
    }
  }

  private func body(to page: inout HTML) {
    page.element(.div, .class("sample-body"), .id(anchor)) { page in
      page.element(.pre, Attribute("tabindex", "0")) { page in
        page.element(.code, .class("language-\(sample.language)")) { page in
          page.lines(sample.text, language: sample.language, rows: rows.walk(in: sample.range))
        }
      }
      page.element(.p, .class("sample-file")) { page in
        page.text(scope.strings.sampleFile)
        page.text(": ")
        page.element(.a, .href(scope.address.link(toFile: sample.file))) { page in
          page.element(.code, text: sample.file)
        }
        page.text(" ")
        page.element(
          .a, .class("anchor"), .href(fragment: anchor),
          .label(scope.strings.linkTo.filled(["title": sample.caption]))
        ) { $0.element(.span, .hidden, text: "#") }
      }
    }
  }
}

extension VersionRange {
  /// Whether the last version of this range is later than that of another.
  fileprivate func lasts(longerThan other: VersionRange) -> Bool {
    guard let last = other.max else { return false }
    return max.map { $0 > last } ?? true
  }
}
