import APIModel
import OrderedJSON

/// An operation with the page that it stands on.
struct PlacedOperation {
  let operation: Operation
  let page: Page
}

extension PlacedOperation: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("id", operation.id)
    json.set("page", page.id)
    json.set(operation.heading)
    json.set(aliases: operation.aliases)
    json.set("method", operation.method.description)
    json.set("path", operation.path)
    json.set("url", "\(page.url)#\(operation.anchor)")
    json.set(operation.range)
    json.set("description", operation.description)
    json.set("deprecation", operation.deprecation)
    json.set("removal", operation.removal)
    if !operation.traits.isEmpty { json.set("traits", operation.traits) }
    json.set("statusCodes", operation.statusCodes)
    json.set("request", operation.request)
    json.set("response", operation.response)
    if let layout = operation.layout { json.set("layout", layout) }
    if !operation.versionNotes.isEmpty { json.set("versionNotes", operation.versionNotes) }
  }
}

extension Deprecation: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("since", since)
    json.set("answers", answers)
    json.set("replacement", replacement)
  }
}

extension Removal: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("release", release)
    json.set("answers", answers)
  }
}

extension FaultAnswer: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("code", code)
    json.set("fault", fault)
  }
}

extension StatusCode: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("code", code)
    json.set("kind", kind.rawValue)
    json.set("fault", fault)
    json.set("reason", reason)
    json.set(range)
    json.set("release", release)
  }
}

extension Message: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("parameters", parameters)
    json.set("samples", samples)
    json.set("notes", notes)
  }
}

extension Parameter: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("name", name)
    json.key("path")
    if let path { json.array(path) { $0.string($1) } } else { json.null() }
    json.set("in", location.rawValue)
    json.set("type", type.name)
    json.set("format", type.format)
    json.set("required", isRequired)
    json.set("nullable", isNullable)
    json.set("description", description)
    // What is written at the definition stays; a table whose title names versions narrows it.
    json.set(definedRange == .all ? range : definedRange ?? range)
    if let definedRange {
      json.key(definedRange == .all ? "defined" : "effective")
      json.object { $0.set(definedRange == .all ? .all : range) }
    }
    json.set("code", code)
    if !traits.isEmpty {
      json.key("traits")
      json.object { json in for trait in traits { trait.write(to: &json) } }
    }
    json.set("key", key)
  }
}

extension PublishedSample: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("id", id)
    json.set("caption", caption)
    json.set("mediaType", mediaType)
    json.set("file", file)
    json.set(range)
    json.set("code", code)
    json.set("text", text)
  }
}

extension Fault: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("name", name)
    json.set("codes", numbers: codes)
    json.set("description", description)
    json.set("parameters", parameters)
    json.set("samples", samples)
  }
}

extension Change: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("kind", kind.rawValue)
    json.set("area", area.rawValue)
    json.set("operation", operation)
    json.set("direction", direction?.rawValue)
    json.set("name", name)
    json.set("before", before)
    json.set("after", after)
    json.set("class", impact.rawValue)
    json.set("rule", rule.rawValue)
  }
}

extension ParameterTrait {
  fileprivate func write(to json: inout JSONStream) {
    switch self {
    case .defaultValue(let text): json.set("default", text)
    case .values(let values): json.set("enum", texts: values)
    case .limit(let limit, let number):
      json.key(limit.key)
      json.number(spelled: Self.words(number))
    case .pattern(let text): json.set("pattern", text)
    case .access(let access): json.set("access", access.rawValue)
    case .alternatives(let names): json.set("oneOf", texts: names)
    case .discriminator(let name): json.set("discriminator", name)
    case .formerName(let name): json.set("formerName", name)
    case .formerLocation(let location): json.set("formerLocation", location.rawValue)
    }
  }
}

extension ParameterTrait.Limit {
  fileprivate var key: StaticString {
    switch self {
    case .minimum: "minimum"
    case .maximum: "maximum"
    case .minLength: "minLength"
    case .maxLength: "maxLength"
    case .minItems: "minItems"
    case .maxItems: "maxItems"
    }
  }
}

extension OperationTrait: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("kind", kind.rawValue)
    json.set("value", value)
    json.set(range)
  }
}
