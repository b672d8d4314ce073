import APIModel
import Diagnostics
import Dispatch
import Files
import OSAPIRef
import Prose
import TestSupport

/// Reads bytes as an os-api-ref tree, writes the tree that it makes, and reads that; stops the process where a promise
/// is broken.
///
/// A line of four percent signs parts the files: `index.rst`, `a.inc`, `parameters.yaml`, `status.yaml`, `s.json`,
/// `v2.1/s.json`, `more/index.rst` and `strata.yaml`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTree(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    await check(bytes)
    done.signal()
  }
  done.wait()
  return 0
}

private let names = [
  "index.rst", "a.inc", "parameters.yaml", "status.yaml", "s.json", "v2.1/s.json", "more/index.rst",
  "strata.yaml",
]

private func check(_ bytes: [UInt8]) async {
  let files = MemoryFileSystem(["tree/index.rst": ""])
  for (name, part) in zip(names, parts(of: bytes)) {
    try? files.fileSystem.makeFolder(name.hasPrefix("v2") ? "tree/v2.1" : "tree/more")
    try? files.fileSystem.write("tree/\(name)", Array(part))
  }
  let first = await read("tree", files)
  check(first.reference, first.findings)

  let written = MemoryFileSystem(["out/.strata": ""])
  for file in await OSAPIRefTree(reference: first.reference).render() {
    try? written.fileSystem.makeFolder(
      "out/\(file.path)".split(separator: "/").dropLast().joined(separator: "/"))
    try? written.fileSystem.write("out/\(file.path)", file.bytes)
  }
  for operation in first.reference.operations {
    for sample in operation.request.samples + operation.response.samples {
      precondition(sample.hasSafeFile, "a file outside of the samples: \(sample.file)")
    }
  }
  let second = await read("out/rst", written)
  check(second.reference, second.findings)
}

private func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = 0
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  where line.elementsEqual("%%%%".utf8) {
    parts.append(bytes[start..<line.startIndex])
    start = min(bytes.count, line.endIndex + 1)
  }
  return parts + [bytes[start...]]
}

private func read(_ tree: String, _ files: MemoryFileSystem) async -> (
  reference: Reference, findings: [Diagnostic]
) {
  do {
    return await (try TreeReader(tree: tree, files: files.fileSystem)).readFiles().parse().reference()
  } catch {
    fatalError("no tree: \(error)")
  }
}

private func check(_ reference: Reference, _ findings: [Diagnostic]) {
  for finding in findings {
    precondition(finding.location != nil && !finding.message.isEmpty, "no place: \(finding)")
  }
  let ids = reference.operations.map(\.id)
  precondition(Set(ids).count == ids.count, "ids twice: \(ids)")
  let pages = reference.pages.map { $0.id.lowercased() }
  precondition(Set(pages).count == pages.count, "pages twice: \(pages)")
  for operation in reference.operations {
    for prose in operation.prose
      + (operation.request.parameters + operation.response.parameters).map(\.description)
    {
      let html = prose.html()
      precondition(!html.contains("<script") && !html.contains("href=\"javascript:"), "a script: \(html)")
    }
    check(operation.layout ?? [], operation)
  }
}

/// The places of a layout lie in the lists of the operation.
private func check(_ items: [LayoutItem], _ operation: APIModel.Operation) {
  for item in items {
    switch item {
    case .prose: continue
    case .section(let section): check(section.items, operation)
    case .parameters(let direction, let rows): _ = operation.message(direction).parameters[rows]
    case .statusCodes(let codes, _): _ = operation.statusCodes[codes]
    case .sample(let direction, let place): _ = operation.message(direction).samples[place]
    }
  }
}
