/// What prose has become on a page so far, for parts that use it again.
///
/// Rows that share a definition share the storage of its description, by which it is found without a look at it. The
/// prose is kept alive, so that its storage can belong to no other.
package struct WrittenProse: Sendable {
  private struct Entry {
    let prose: Prose
    let bytes: [UInt8]
  }
  private var entries: [UInt: Entry] = [:]

  /// Nothing yet.
  package init() {}

  /// Appends what prose became before, or what a closure now appends for it.
  package mutating func append(
    _ prose: Prose, to bytes: inout [UInt8], _ write: (inout [UInt8]) -> Void
  ) {
    let storage = prose.blocks.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    if let entry = entries[storage], entry.prose.blocks.count == prose.blocks.count {
      bytes += entry.bytes
      return
    }
    let start = bytes.count
    write(&bytes)
    entries[storage] = Entry(prose: prose, bytes: Array(bytes[start...]))
  }
}
