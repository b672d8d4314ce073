import APIModel

/// The samples of a message, each under a line that opens it; the first of those for the latest version is open.
struct SampleList {
  let scope: Scope
  let owner: String
  let samples: [PublishedSample]

  var html: HTML {
    if samples.isEmpty { return .empty }
    var anchors = RowAnchors(owner: "\(owner):sample")
    let latest = samples.indices.reduce(0) { best, index in
      samples[index].range.lasts(longerThan: samples[best].range) ? index : best
    }
    return .element(
      .div, [.class("samples")],
      samples.enumerated().map { index, sample in
        view(sample, anchor: anchors.anchor(sample.id), isOpen: index == latest)
      })
  }

  /// A sample that always shows, in the place that its source gives it, below its caption there.
  static func inPlace(_ sample: PublishedSample, anchor: String, scope: Scope) -> HTML {
    .element(
      .div, [.class("sample")] + sample.range.attributes, [body(sample, anchor: anchor, scope: scope)])
  }

  private func view(_ sample: PublishedSample, anchor: String, isOpen: Bool) -> HTML {
    let code = sample.code.map { code in
      HTML.element(
        .span, [.class("status")],
        text: StatusCode.title(code))
    }
    return .element(
      .details, [.class("sample")] + (isOpen ? [.open] : []) + sample.range.attributes,
      [
        .element(
          .summary, [],
          [.element(.span, [.class("sample-caption")], text: sample.caption)] + [code].compactMap(\.self)
            + [
              VersionBadge(
                words: scope.strings.words(sample.range, in: scope.history), isLimited: sample.range != .all
              ).html
            ]),
        Self.body(sample, anchor: anchor, scope: scope),
      ])
  }

  private static func body(_ sample: PublishedSample, anchor: String, scope: Scope) -> HTML {
    .element(
      .div, [.class("sample-body"), .id(anchor)],
      [
        .element(
          .pre, [Attribute("tabindex", "0")],
          [
            .element(
              .code, [.class("language-\(sample.language)")],
              [.highlighted(sample.text, language: sample.language)])
          ]),
        file(sample, scope: scope),
      ])
  }

  private static func file(_ sample: PublishedSample, scope: Scope) -> HTML {
    .element(
      .p, [.class("sample-file")],
      [
        .text("\(scope.strings.sampleFile): "),
        .element(
          .a, [.href(scope.address.link(toFile: sample.file))], [.element(.code, text: sample.file)]),
      ])
  }
}

extension VersionRange {
  /// Whether the last version of this range is later than that of another.
  fileprivate func lasts(longerThan other: VersionRange) -> Bool {
    guard let last = other.max else { return false }
    return max.map { $0 > last } ?? true
  }
}
