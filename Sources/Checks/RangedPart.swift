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
  /// The operations with their rows, status codes, samples and deprecations, in the order of the reference.
  var rangedParts: [RangedPart] {
    operations.flatMap(\.rangedParts)
      + faults.flatMap { fault in
        fault.parameters.map { parameter in
          RangedPart(
            name: "parameter \(parameter.name)", subject: "fault \(fault.name)", range: parameter.range,
            origin: parameter.origin)
        }
      }
  }
}

extension Operation {
  fileprivate var rangedParts: [RangedPart] {
    func part(_ name: String, _ range: VersionRange, _ origin: Origin) -> RangedPart {
      RangedPart(name: name, subject: id, range: range, origin: origin)
    }
    var parts = [part("operation '\(id)'", range, origin)]
    if let deprecation {
      parts.append(part("deprecation", VersionRange(min: deprecation.since), origin))
    }
    parts += statusCodes.map { part("status code \($0.words)", $0.range, origin) }
    for direction in Direction.allCases {
      parts += message(direction).parameters.map { part("parameter \($0.name)", $0.range, $0.origin) }
      parts += message(direction).bodies.flatMap(\.samples).map {
        part("sample \($0.name)", $0.range, $0.origin)
      }
    }
    return parts
  }
}
