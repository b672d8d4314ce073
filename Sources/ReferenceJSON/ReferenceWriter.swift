package import APIModel
package import OrderedJSON

extension Reference {
  /// The number of the form of `reference.json` that is written and read.
  package static let schemaVersion = 1

  /// The published reference as the value of `reference.json`.
  package var json: JSONValue {
    .build {
      $0.set("schemaVersion", Self.schemaVersion)
      $0.set("title", title)
      $0.set("summary", summary)
      $0.set("service", service.json)
      $0.set("versions", history.versions.map(\.json))
      $0.set("releases", history.releases.map { $0.json(in: self) })
      $0.set("pages", pages.map(\.json))
      $0.set("operations", pages.flatMap { page in page.operations.map { $0.json(on: page) } })
      $0.set("faults", faults.map(\.json))
      $0.set("deltas", deltasJSON)
    }
  }

  /// What each version changed against the one before it; the first one has nothing before it to compare with.
  private var deltasJSON: [JSONValue] {
    let first = changePoints.first
    return deltas.filter { $0.to != first }.map(\.json)
  }
}

extension VersionDelta {
  fileprivate var json: JSONValue {
    .build {
      $0.set("from", from)
      $0.set("to", to)
      $0.set("changes", changes.map(\.json))
    }
  }
}

extension Service {
  fileprivate var json: JSONValue {
    .build {
      $0.set("type", type)
      $0.set("versionHeader", versionHeader)
    }
  }
}

extension Version {
  fileprivate var json: JSONValue {
    .build {
      $0.set("version", number)
      $0.set("release", release)
      $0.set("headline", headline)
      $0.set("note", note)
    }
  }
}

extension Release {
  fileprivate func json(in reference: Reference) -> JSONValue {
    .build {
      $0.set("name", name)
      $0.set("note", note)
      $0.set("removes", texts: reference.operations.filter { $0.removal?.release == name }.map(\.id))
    }
  }
}

extension Page {
  fileprivate var json: JSONValue {
    .build {
      $0.set("id", id)
      $0.set(heading)
      $0.set(aliases: aliases)
      if let parent { $0.set("parent", parent) }
      $0.set("url", url)
      $0.set("operations", texts: operations.map(\.id))
      $0.set("content", items.map(\.json))
    }
  }
}

extension PageItem {
  fileprivate var json: JSONValue {
    .build {
      switch self {
      case .prose(let prose): $0.set("prose", prose)
      case .operation(let operation): $0.set("operation", operation.id)
      case .section(let section): $0.set("section", section.json)
      }
    }
  }
}

extension Section {
  fileprivate var json: JSONValue {
    .build {
      $0.set("id", id)
      $0.set(heading)
      $0.set(aliases: aliases)
      $0.set("content", items.map(\.json))
    }
  }
}
