import Prose

extension Operation {
  /// The operation as it is in the versions of one of its shapes: with the rows, codes, samples, sections and notes
  /// of these versions alone.
  ///
  /// Its range becomes that of the shape, which its rows and codes no longer repeat.
  package func narrowed(to range: VersionRange, in history: VersionHistory) -> Operation {
    var copy = self
    copy.range = range
    copy.description = description.narrowed(to: range, in: history)
    copy.request = request.narrowed(to: range, in: history)
    copy.response = response.narrowed(to: range, in: history)
    copy.statusCodes = statusCodes.filter { $0.range.overlaps(range) }.map { code in
      var code = code
      code.range = .all
      return code
    }
    copy.traits = traits.filter { $0.range.overlaps(range) }
    copy.layout = layout.map { items in
      LayoutNarrowing(operation: self, range: range, history: history).items(items)
    }
    return copy
  }
}

extension Message {
  fileprivate func narrowed(to range: VersionRange, in history: VersionHistory) -> Message {
    var copy = self
    copy.parameters = parameters.filter { $0.range.overlaps(range) }.map { parameter in
      var parameter = parameter
      parameter.range = .all
      return parameter
    }
    copy.samples = samples.filter { $0.range.overlaps(range) }
    copy.notes = notes.narrowed(to: range, in: history)
    return copy
  }
}

extension Prose {
  /// The prose without notes about versions that come after a range.
  fileprivate func narrowed(to range: VersionRange, in history: VersionHistory) -> Prose {
    guard let max = range.max else { return self }
    return Prose(
      blocks.filter { block in
        guard case .admonition(let admonition) = block else { return true }
        return admonition.version.flatMap(history.known).map { $0 <= max } ?? true
      })
  }
}

/// The arrangement of an operation in some versions: places count what is left.
private struct LayoutNarrowing {
  let operation: Operation
  let range: VersionRange
  let history: VersionHistory

  func items(_ items: [LayoutItem]) -> [LayoutItem] { items.compactMap(item) }

  private func item(_ item: LayoutItem) -> LayoutItem? {
    switch item {
    case .prose(let prose):
      return .prose(prose.narrowed(to: range, in: history))
    case .section(var section):
      guard section.range.overlaps(range) else { return nil }
      section.range = .all
      section.items = items(section.items)
      return .section(section)
    case .parameters(let direction, let places):
      let ranges = operation.message(direction).parameters.map(\.range)
      return .parameters(direction, left(of: places, ranges))
    case .statusCodes(let places, let form):
      return .statusCodes(left(of: places, operation.statusCodes.map(\.range)), form)
    case .sample(let direction, let place):
      let ranges = operation.message(direction).samples.map(\.range)
      let left = left(of: place..<place + 1, ranges)
      return left.isEmpty ? nil : .sample(direction, left.lowerBound)
    }
  }

  /// Where those of some places are among what is left.
  private func left(of places: Range<Int>, _ ranges: [VersionRange]) -> Range<Int> {
    let start = ranges[..<places.lowerBound].count { $0.overlaps(range) }
    return start..<start + ranges[places].count { $0.overlaps(range) }
  }
}
