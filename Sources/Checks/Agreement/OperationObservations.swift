import APIModel

/// What the samples of one operation show, held against its tables.
struct OperationObservations: Sendable {
  private(set) var samples: [ObservedSample] = []

  init(_ operation: Operation, history: VersionHistory) {
    let isDocumentation = operation.layout != nil
    for direction in Direction.allCases {
      let message = operation.message(direction)
      if message.samples.isEmpty { continue }
      let names = DocumentedNames(isDocumentation ? message.parameters : [])
      let tables = SampleTables(operation.layout ?? [], direction)
      for (place, sample) in message.samples.enumerated() where sample.language == "json" {
        let own = names.places(of: tables.rows[place] ?? message.parameters.indices)
        samples.append(ObservedSample(sample, direction, names: names, own: own, history: history))
      }
    }
  }
}

/// The table that each sample of a message belongs to: the last one before it, else the first one.
private struct SampleTables {
  private(set) var rows: [Int: Range<Int>] = [:]
  private var last: Range<Int>?
  private var waiting: [Int] = []

  init(_ layout: [LayoutItem], _ direction: Direction) { add(layout, direction) }

  private mutating func add(_ items: [LayoutItem], _ direction: Direction) {
    for item in items {
      switch item {
      case .parameters(direction, let places):
        last = places
        for sample in waiting { rows[sample] = places }
        waiting = []
      case .sample(direction, let place):
        if let last { rows[place] = last } else { waiting.append(place) }
      case .section(let section): add(section.items, direction)
      default: break
      }
    }
  }
}
