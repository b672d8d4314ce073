import APIModel
package import OrderedJSON

extension Operation {
  func json(on page: Page) -> JSONValue {
    .build {
      $0.set("id", id)
      $0.set("page", page.id)
      $0.set(heading)
      $0.set(aliases: aliases)
      $0.set("method", method.description)
      $0.set("path", path)
      $0.set("url", "\(page.url)#\(anchor)")
      $0.set(range)
      $0.set("description", description)
      $0.set("deprecation", deprecation?.json ?? .null)
      $0.set("removal", removal?.json ?? .null)
      $0.set("statusCodes", statusCodes.map(\.json))
      $0.set("request", request.json)
      $0.set("response", response.json)
      if let layout { $0.set("layout", layout.map(\.json)) }
      if !versionNotes.isEmpty { $0.set("versionNotes", versionNotes.map(\.json)) }
    }
  }
}

extension Deprecation {
  fileprivate var json: JSONValue {
    .build {
      $0.set("since", since)
      $0.set("answers", answers?.json ?? .null)
      $0.set("replacement", replacement)
    }
  }
}

extension Removal {
  fileprivate var json: JSONValue {
    .build {
      $0.set("release", release)
      $0.set("answers", answers?.json ?? .null)
    }
  }
}

extension FaultAnswer {
  fileprivate var json: JSONValue {
    .build {
      $0.set("code", code)
      $0.set("fault", fault)
    }
  }
}

extension StatusCode {
  fileprivate var json: JSONValue {
    .build {
      $0.set("code", code)
      $0.set("kind", kind.rawValue)
      $0.set("fault", fault)
      $0.set("reason", reason)
      $0.set(range)
      $0.set("release", release)
    }
  }
}

extension Message {
  fileprivate var json: JSONValue {
    .build {
      $0.set("parameters", parameters.map(\.json))
      $0.set("samples", samples.map(\.json))
      $0.set("notes", notes)
    }
  }
}

extension Parameter {
  fileprivate var json: JSONValue {
    .build {
      $0.set("name", name)
      $0.set("path", path.map { .array($0.map { .string($0) }) } ?? .null)
      $0.set("in", location.rawValue)
      $0.set("type", type.name)
      $0.set("format", type.format)
      $0.set("required", isRequired)
      $0.set("nullable", isNullable)
      $0.set("description", description)
      // What is written at the definition stays; a table whose title names versions narrows it.
      let written = definedRange == .all ? range : definedRange ?? range
      $0.set(written)
      if let definedRange {
        $0.set(
          definedRange == .all ? "defined" : "effective",
          .build { $0.set(definedRange == .all ? .all : range) })
      }
      $0.set("code", code)
      $0.set("key", key)
    }
  }
}

extension PublishedSample {
  fileprivate var json: JSONValue {
    .build {
      $0.set("id", id)
      $0.set("caption", caption)
      $0.set("mediaType", mediaType)
      $0.set("file", file)
      $0.set(range)
      $0.set("code", code)
      $0.set("text", text)
    }
  }
}

extension Fault {
  var json: JSONValue {
    .build {
      $0.set("name", name)
      $0.set("codes", codes.map { JSONValue.number(JSONNumber($0)) })
      $0.set("description", description)
      $0.set("parameters", parameters.map(\.json))
      $0.set("samples", samples.map(\.json))
    }
  }
}

extension Change {
  package var json: JSONValue {
    .build {
      $0.set("kind", kind.rawValue)
      $0.set("area", area.rawValue)
      $0.set("operation", operation)
      $0.set("direction", direction?.rawValue)
      $0.set("name", name)
      $0.set("before", before)
      $0.set("after", after)
    }
  }
}
