import APIModel
import Diagnostics
import OrderedJSON

/// What differs between the samples of two neighbouring shapes is what the documented rows say: the same keys
/// come and go.
struct DeltaAgreement {
  let run: SampleRun

  func findings(from old: (shape: Shape, json: JSONValue), to new: (shape: Shape, json: JSONValue))
    -> [Diagnostic]
  {
    let oldKeys = old.json.schemaPaths
    let newKeys = new.json.schemaPaths
    let oldRows = rows(old.shape)
    let newRows = rows(new.shape)
    func names(_ paths: [[String]]) -> String {
      paths.map { $0.joined(separator: ".") }.joined(separator: ", ")
    }

    var findings: [Diagnostic] = []
    let cameUndeclared = newKeys.filter { key in
      !oldKeys.contains(key) && oldRows.contains { key.matches(documented: $0) }
        && newRows.contains { key.matches(documented: $0) }
    }
    if !cameUndeclared.isEmpty {
      findings.append(finding("\(names(cameUndeclared)) appears, but no row says so", old.shape, new.shape))
    }
    let wentUndeclared = oldKeys.filter { key in
      !newKeys.contains(key) && newRows.contains { key.matches(documented: $0) }
        && oldRows.contains { key.matches(documented: $0) }
    }
    if !wentUndeclared.isEmpty {
      findings.append(
        finding("\(names(wentUndeclared)) disappears, but no row says so", old.shape, new.shape))
    }
    let declaredButAbsent = newRows.filter { row in
      !oldRows.contains(row) && !newKeys.contains { $0.matches(documented: row) }
        && newKeys.contains { $0.matches(documented: Array(row.dropLast())) || row.count == 1 }
    }
    if !declaredButAbsent.isEmpty {
      findings.append(
        finding("\(names(declaredButAbsent)) is documented as new, but does not appear", old.shape, new.shape)
      )
    }
    return findings
  }

  private func rows(_ shape: Shape) -> [[String]] {
    shape.contract.parameters(run.direction).filter { $0.location == .body }.map { $0.path ?? [$0.name] }
  }

  private func finding(_ text: String, _ old: Shape, _ new: Shape) -> Diagnostic {
    .error(
      "sample/delta-mismatch",
      run.message("from \(old.range) to \(new.range) \(text)", at: new.version),
      at: run.declaration.origin.location, subject: run.operation.id,
      hint: "make the model's @Since and the Field's range agree")
  }
}

extension JSONValue {
  /// The paths of all keys, array positions left out, in the order of their first occurrence.
  var schemaPaths: [[String]] {
    var seen: Set<[String]> = []
    var paths: [[String]] = []
    func visit(_ value: JSONValue, _ path: [String]) {
      switch value {
      case .array(let elements):
        for element in elements { visit(element, path) }
      case .object(let object):
        for member in object.members {
          let memberPath = path + [member.key]
          if seen.insert(memberPath).inserted { paths.append(memberPath) }
          visit(member.value, memberPath)
        }
      default: break
      }
    }
    visit(self, [])
    return paths
  }
}
