package import Diagnostics

/// What a source of documentation holds beside the reference that it makes, as far as rules ask for it.
package struct SourceFacts: Sendable {
  /// The definitions of parameters, in the order of their files and lines.
  package var definitions: [Definition]
  /// The files in the folders that samples are shown from, by path.
  package var sampleFiles: [SampleFile]
  /// Text files that no document includes, by path.
  package var unusedTexts: [SourceLocation]

  package init(
    definitions: [Definition] = [], sampleFiles: [SampleFile] = [], unusedTexts: [SourceLocation] = []
  ) {
    self.definitions = definitions
    self.sampleFiles = sampleFiles
    self.unusedTexts = unusedTexts
  }
}

extension SourceFacts {
  /// One definition of a parameter, which any number of rows may show.
  package struct Definition: Sendable {
    package let key: String
    /// Where the key stands.
    package let location: SourceLocation
    /// Its fields, known or not, in the order of the file.
    package let fields: [Field]
    package let place: Parameter.Location?
    package let type: String?
    package let isRequired: Bool
    /// The description as it is written.
    package let description: String?
    package let range: VersionRange
    /// Whether some row shows it.
    package var isUsed = false

    package init(
      key: String, location: SourceLocation, fields: [Field], place: Parameter.Location?, type: String?,
      isRequired: Bool, description: String?, range: VersionRange
    ) {
      self.key = key
      self.location = location
      self.fields = fields
      self.place = place
      self.type = type
      self.isRequired = isRequired
      self.description = description
      self.range = range
    }

    /// Where the name of a field stands; where the key does if it has no such field.
    package func location(of field: String) -> SourceLocation {
      fields.first { $0.name == field }?.location ?? location
    }
  }

  /// A field of a definition: its name and where that stands.
  package struct Field: Sendable {
    package let name: String
    package let location: SourceLocation

    package init(name: String, location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }

  /// A sample on disk.
  package struct SampleFile: Sendable {
    package let path: String
    /// What it holds, where nothing shows it; a sample that is shown has its text in the reference.
    package let bytes: [UInt8]?
    /// Whether it begins with a byte order mark, which the text in the reference lacks.
    package let hasByteOrderMark: Bool
    package var isShown: Bool { bytes == nil }

    package init(path: String, bytes: [UInt8], isShown: Bool) {
      self.path = path
      self.bytes = isShown ? nil : bytes
      hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }
  }
}
