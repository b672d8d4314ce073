extension Prose {
  /// A passage set apart from the text around it.
  public struct Admonition: Sendable, Hashable {
    /// What the passage is; the raw value names it in style sheets.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case note, warning, important, tip, caution, danger, attention, error, hint
      case seeAlso = "see-also"
      case versionAdded = "version-added"
      case versionChanged = "version-changed"
      case versionRemoved = "version-removed"
      case deprecated
      case custom
    }

    /// What the passage is.
    public let kind: Kind
    /// The version that a version change or deprecation speaks of.
    public let version: String?
    /// A title that replaces the usual one.
    public let title: [Inline]?
    /// The passage itself.
    public let blocks: [Block]

    /// Makes an admonition.
    public init(_ kind: Kind, version: String? = nil, title: [Inline]? = nil, blocks: [Block]) {
      self.kind = kind
      self.version = version
      self.title = title
      self.blocks = blocks
    }

    /// The title to show: the given one, or the usual one of the kind with the version, if any.
    package var shownTitle: [Inline] {
      if let title, !title.normalizedLine.isEmpty { return title }
      guard let version, !version.isEmpty else { return [.text(kind.usualTitle)] }
      return [.text("\(kind.versionTitle) \(version)")]
    }
  }
}

extension Prose.Admonition.Kind {
  /// The title where the author gives none.
  package var usualTitle: String {
    switch self {
    case .note, .custom: "Note"
    case .warning: "Warning"
    case .important: "Important"
    case .tip: "Tip"
    case .caution: "Caution"
    case .danger: "Danger"
    case .attention: "Attention"
    case .error: "Error"
    case .hint: "Hint"
    case .seeAlso: "See also"
    case .versionAdded: "New"
    case .versionChanged: "Changed"
    case .versionRemoved: "Removed"
    case .deprecated: "Deprecated"
    }
  }

  fileprivate var versionTitle: String {
    switch self {
    case .deprecated: "Deprecated since version"
    case .versionAdded, .versionChanged, .versionRemoved: "\(usualTitle) in version"
    default: "\(usualTitle): version"
    }
  }
}
