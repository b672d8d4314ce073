import APIModel

/// A part of the reference that has a version range, for the rules about versions.
struct RangedPart {
  /// What it is in words, such as `parameter net_id`.
  let name: String
  let subject: String
  let range: VersionRange
  let origin: Origin
}

extension Reference {
  /// The operations with their rows, status codes, samples and deprecations, then those of the faults, in the
  /// order of the reference.
  var rangedParts: [RangedPart] {
    operations.flatMap(\.rangedParts)
      + faults.flatMap { fault in
        let subject = "fault \(fault.name)"
        return fault.parameters.map { RangedPart($0, subject: subject) }
          + RangedPart.samples(declared: fault.bodies, published: fault.samples, subject: subject)
      }
  }
}

extension RangedPart {
  fileprivate init(_ parameter: Parameter, subject: String) {
    self.init(
      name: "parameter \(parameter.name)", subject: subject, range: parameter.range, origin: parameter.origin)
  }

  /// Samples, whether they are models still or texts already.
  static func samples(declared: [BodyDeclaration], published: [PublishedSample], subject: String)
    -> [RangedPart]
  {
    declared.flatMap(\.samples).map {
      RangedPart(name: "sample '\($0.name)'", subject: subject, range: $0.range, origin: $0.origin)
    }
      + published.map {
        RangedPart(name: "sample '\($0.name)'", subject: subject, range: $0.range, origin: $0.origin)
      }
  }
}

extension Operation {
  fileprivate var rangedParts: [RangedPart] {
    func part(_ name: String, _ range: VersionRange) -> RangedPart {
      RangedPart(name: name, subject: id, range: range, origin: origin)
    }
    var parts = [part("operation '\(id)'", range)]
    if let deprecation { parts.append(part("deprecation", VersionRange(min: deprecation.since))) }
    parts += statusCodes.map { part("status code \($0.words)", $0.range) }
    parts += parameters.map { RangedPart($0, subject: id) }
    return parts + sampleParts
  }

  var sampleParts: [RangedPart] {
    Direction.allCases.flatMap { direction in
      RangedPart.samples(
        declared: message(direction).bodies, published: message(direction).samples, subject: id)
    }
  }
}
