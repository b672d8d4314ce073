import APIModel
import OrderedJSON

/// The same event in several samples of one operation, told once.
struct EventGroup {
  let operation: Operation
  /// The first sample that has it.
  let sample: ObservedSample
  let event: SampleEvent
  /// How many other samples of the operation have it too.
  private(set) var others = 0

  /// `sample 'server-get-resp' at 2.69`, as messages name it.
  var sampleName: String { sample.name }

  /// What there is to add about other samples.
  var details: [String] {
    others == 0 ? [] : ["\(others) more \(others == 1 ? "sample" : "samples") of the operation: the same"]
  }

  fileprivate init(operation: Operation, sample: ObservedSample, event: SampleEvent) {
    self.operation = operation
    self.sample = sample
    self.event = event
  }

  fileprivate mutating func addSample() { others += 1 }
}

extension ObservedSample {
  /// `sample 'server-get-resp' at 2.69`, as messages name it.
  var name: String { "sample '\(sample.name)'\(version.map { " at \($0)" } ?? "")" }
}

extension CheckedReference {
  /// The events that `subject` names, those of one operation, direction and name together.
  func events(_ subject: (SampleEvent) -> [String]?) -> [EventGroup] {
    struct Key: Hashable {
      let direction: Direction
      let subject: [String]
    }
    return observed.flatMap { operation, observations in
      var groups: [EventGroup] = []
      var places: [Key: Int] = [:]
      for sample in observations.samples {
        var told: Set<[String]> = []
        for event in sample.events {
          guard let subject = subject(event), told.insert(subject).inserted else { continue }
          let key = Key(direction: sample.direction, subject: subject)
          if let place = places[key] {
            groups[place].addSample()
          } else {
            places[key] = groups.count
            groups.append(EventGroup(operation: operation, sample: sample, event: event))
          }
        }
      }
      return groups
    }
  }
}
