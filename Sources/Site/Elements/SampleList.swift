import APIModel

/// The samples of a message, each under a line that opens it; the first of those for the latest version is open.
struct SampleList {
  let scope: Scope
  let owner: String
  let samples: [PublishedSample]

  func write(to page: inout HTML) {
    if samples.isEmpty { return }
    var anchors = RowAnchors(owner: "\(owner):sample")
    let latest = samples.indices.reduce(0) { best, index in
      samples[index].range.lasts(longerThan: samples[best].range) ? index : best
    }
    page.element(.div, .class("samples")) { page in
      for (index, sample) in samples.enumerated() {
        SampleView(scope: scope, sample: sample, anchor: anchors.anchor(sample.id))
          .write(to: &page, isOpen: index == latest)
      }
    }
  }
}

/// A sample with a link to its file.
struct SampleView {
  let scope: Scope
  let sample: PublishedSample
  let anchor: String

  /// Writes it so that it always shows, in the place that its source gives it, below its caption there.
  func writeInPlace(to page: inout HTML) {
    page.element(
      .div, .class("sample"), .min(sample.range), .max(sample.range), content: body)
  }

  /// Writes it under a line that opens it.
  func write(to page: inout HTML, isOpen: Bool) {
    page.element(
      .details, .class("sample"), .flag("open", isOpen), .min(sample.range), .max(sample.range)
    ) { page in
      page.element(.summary) { page in
        page.element(.span, .class("sample-caption"), text: sample.caption)
        if let code = sample.code { page.element(.span, .class("status"), text: StatusCode.title(code)) }
        VersionBadge(
          words: scope.strings.words(sample.range, in: scope.history), isLimited: sample.range != .all
        ).write(to: &page)
      }
      body(to: &page)
    }
  }

  private func body(to page: inout HTML) {
    page.element(.div, .class("sample-body"), .id(anchor)) { page in
      page.element(.pre, Attribute("tabindex", "0")) { page in
        page.element(.code, .class("language-\(sample.language)")) { page in
          page.highlighted(sample.text, language: sample.language)
        }
      }
      page.element(.p, .class("sample-file")) { page in
        page.text(scope.strings.sampleFile)
        page.text(": ")
        page.element(.a, .href(scope.address.link(toFile: sample.file))) { page in
          page.element(.code, text: sample.file)
        }
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
