/// A place in an input file.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the reader of it was told, with `/` between folders; best relative to the root of the input.
  public let file: String
  /// The line, counted from 1, or `nil` where the whole file is meant.
  public let line: Int?
  /// The column, counted in Unicode scalars from 1, or `nil` where the whole line is meant.
  public let column: Int?

  /// Makes a place in a file.
  ///
  /// A line or column below 1 says nothing and is dropped, and so is a column without a line.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    let line = line.flatMap { $0 > 0 ? $0 : nil }
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column.flatMap { $0 > 0 ? $0 : nil }
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as compilers write it: `file:line:column`, as far as it is known.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column; what is unknown comes first.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    return (left.column ?? 0) < (right.column ?? 0)
  }
}
