#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What went wrong with a file: the number that the system gave.
struct DiskError: Error {
  let number: Int32
}

/// Reading and writing by the system's own calls: Foundation copies each file once more and resolves each path anew.
enum Disk {
  static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskError(number: errno) }
    return try read(descriptor, size: Int(status.st_size))
  }

  /// The bytes of a regular file; without blocking on a pipe, without following a link, with one look at it.
  static func readRegular(_ path: String, limit: Int) throws(FileRefusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ELOOP ? .isLink : .missing }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .missing }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLarge }
    do { return try read(descriptor, size: Int(status.st_size)) } catch { throw .missing }
  }

  private static func read(_ descriptor: Int32, size: Int) throws(DiskError) -> [UInt8] {
    let expected = max(0, size)
    do {
      var bytes: [UInt8] = []
      // Without a capacity the initializer writes a count into the empty array that all threads share.
      if expected > 0 {
        bytes = try [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
          count = try fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
        }
      }
      if bytes.count == expected { try appendRest(of: descriptor, to: &bytes) }
      return bytes
    } catch {
      throw error as? DiskError ?? DiskError(number: EIO)
    }
  }

  /// Reads until the buffer is full or the file ends, and returns how much that was.
  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Self.system(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskError(number: errno)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// What a file has beyond the size it reported, as pipes and the files of /proc do.
  private static func appendRest(of descriptor: Int32, to bytes: inout [UInt8]) throws {
    var chunk = [UInt8](repeating: 0, count: 1024)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try fill($0, from: descriptor) }
      bytes += chunk[..<count]
      if count < chunk.count { return }
    }
  }

  private static func system(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// The path without symbolic links, or `nil` where nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func kind(_ path: String) -> FileSystem.Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Makes a folder and those above it; one that is there already will do.
  static func makeFolder(_ path: String) throws(DiskError) {
    if mkdir(path, 0o777) == 0 { return }
    let number = errno
    if number == EEXIST, kind(path) == .folder { return }
    guard number == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw DiskError(number: number)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw DiskError(number: errno) }
  }

  /// Gives a file a second path where it holds exactly these bytes; `false` where it does not, or has other paths.
  static func link(_ path: String, to other: String, ifItHolds bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
      Int(status.st_size) == bytes.count, holds(descriptor, bytes)
    else { return false }
    #if canImport(Darwin)
      return Darwin.link(path, other) == 0
    #else
      return Glibc.link(path, other) == 0
    #endif
  }

  private static func holds(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 16) { chunk in
      var compared = 0
      while compared < bytes.count {
        guard let count = try? fill(chunk, from: descriptor), count > 0, count <= bytes.count - compared
        else { return false }
        let isEqual = bytes.withUnsafeBytes { bytes -> Bool in
          guard let there = bytes.baseAddress, let here = chunk.baseAddress else { return false }
          return memcmp(there + compared, here, count) == 0
        }
        if !isEqual { return false }
        compared += count
      }
      return true
    }
  }

  /// Writes a new file or replaces the content of one.
  static func write(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw DiskError(number: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Darwin)
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        let number = errno
        close(descriptor)
        throw DiskError(number: number)
      }
      written += count
    }
    // A full disk may show only now.
    guard close(descriptor) == 0 else { throw DiskError(number: errno) }
  }
}
