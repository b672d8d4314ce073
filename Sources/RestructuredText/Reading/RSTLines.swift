/// Lines of a text, less what the blocks around them have taken off.
///
/// All parts of the lines share one array, so that cutting costs nothing however deep blocks nest.
struct RSTLines: RandomAccessCollection, Sendable {
  private let base: [RSTLine]
  private let start: Int
  let count: Int
  /// The bytes taken off every line but the first.
  private let taken: Int
  private let firstTaken: Int

  init(_ lines: [RSTLine]) {
    self.init(base: lines, start: 0, count: lines.count, taken: 0, firstTaken: 0)
  }

  private init(base: [RSTLine], start: Int, count: Int, taken: Int, firstTaken: Int) {
    self.base = base
    self.start = start
    self.count = count
    self.taken = taken
    self.firstTaken = firstTaken
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> RSTLine {
    precondition(index >= 0 && index < count)
    let line = base[start + index]
    let length = index == 0 ? firstTaken : taken
    return length == 0 ? line : line.dropping(length)
  }

  /// Some of the lines, counted from 0 again.
  func part(_ range: Range<Int>) -> RSTLines {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return RSTLines(
      base: base, start: start + range.lowerBound, count: range.count, taken: taken,
      firstTaken: range.lowerBound == 0 ? firstTaken : taken)
  }

  /// The lines without those before an index.
  func part(from start: Int) -> RSTLines { part(start..<count) }

  /// The lines without their first bytes.
  func dropping(_ length: Int, first: Int) -> RSTLines {
    RSTLines(
      base: base, start: start, count: count, taken: taken + length, firstTaken: firstTaken + first)
  }

  /// The lines without blank ones at the start.
  var droppingLeadingBlanks: RSTLines {
    guard let first, first.isBlank else { return self }
    return part(from: firstIndex { !$0.isBlank } ?? count)
  }

  /// The lines without blank ones at the end.
  var droppingTrailingBlanks: RSTLines {
    guard let last, last.isBlank else { return self }
    return part(0..<(lastIndex { !$0.isBlank } ?? -1) + 1)
  }
}
