/// Addresses that stand in text by themselves.
struct RSTStandaloneURI {
  struct Match {
    let range: Range<Int>
    let isEmail: Bool
  }

  let bytes: [UInt8]

  /// The first address in a range.
  ///
  /// - Returns: `nil` also where the first thing of such a form has a scheme that is not registered; docutils
  ///   then looks no further.
  func first(in range: Range<Int>) -> Match? {
    // Neither a scheme nor a mail address reaches over a colon or `@`, so the first of them that works is the
    // leftmost match.
    for at in range {
      if bytes[at] == UInt8(ascii: "@") {
        if let email = email(around: at, in: range) { return email }
      } else if bytes[at] == UInt8(ascii: ":"), let start = schemeStart(before: at, in: range),
        let end = absoluteEnd(from: at + 1, in: range)
      {
        return isRegistered(start..<at) ? Match(range: start..<end, isEmail: false) : nil
      }
    }
    return nil
  }

  /// Whether an absolute address stands at the start of a range.
  func startsAbsolute(in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, isScheme(bytes[at]) { at += 1 }
    guard at > range.lowerBound, RSTCharacters.isLetter(bytes[range.lowerBound]), at < range.upperBound,
      bytes[at] == UInt8(ascii: ":")
    else { return false }
    return absoluteEnd(from: at + 1, in: range) != nil
  }

  /// Whether a range is a mail address as a whole.
  func isEmail(_ range: Range<Int>) -> Bool {
    guard let at = bytes[range].firstIndex(of: UInt8(ascii: "@")), let match = email(around: at, in: range)
    else { return false }
    return match.range == range
  }

  private func mayStart(_ index: Int, in range: Range<Int>) -> Bool {
    index == range.lowerBound
      || RSTCharacters.mayPrecedeStart(RSTCharacters.scalar(before: index, in: bytes))
  }

  private func mayEnd(_ index: Int, in range: Range<Int>) -> Bool {
    index >= range.upperBound || RSTCharacters.mayFollowEnd(RSTCharacters.scalar(at: index, in: bytes))
  }

  private func isScheme(_ byte: UInt8) -> Bool {
    RSTCharacters.isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }

  private func schemeStart(before colon: Int, in range: Range<Int>) -> Int? {
    var at = colon
    var found: Int?
    while at > range.lowerBound, isScheme(bytes[at - 1]) {
      at -= 1
      if RSTCharacters.isLetter(bytes[at]), mayStart(at, in: range) { found = at }
    }
    return found
  }

  /// The end of what may follow the colon of a scheme: a path, a query and a fragment, as long as possible.
  private func absoluteEnd(from start: Int, in range: Range<Int>) -> Int? {
    var (run, best) = part(from: start, in: range)
    if run > start, run < range.upperBound, bytes[run] == UInt8(ascii: "?"), isEnd(run, in: range) {
      let query = part(from: run + 1, in: range)
      best = query.end ?? best
      if query.run == run + 1 || !isEnd(query.run, in: range) { return best }
      run = query.run
    }
    if run > start, run < range.upperBound, bytes[run] == UInt8(ascii: "#"), isEnd(run, in: range) {
      best = part(from: run + 1, in: range).end ?? best
    }
    return best
  }

  /// How far a part of an address reaches, and where it would have to end if it were the last one.
  private func part(from start: Int, in range: Range<Int>) -> (run: Int, end: Int?) {
    var run = start
    while run < range.upperBound, isAddress(bytes[run]) { run += 1 }
    var end = run
    while end > start, !(isEnd(end, in: range) && mayEnd(end, in: range)) { end -= 1 }
    return (run, end > start ? end : nil)
  }

  /// Whether the byte before an index may be the last one of an address.
  private func isEnd(_ index: Int, in range: Range<Int>) -> Bool {
    let last = bytes[index - 1]
    if RSTCharacters.isWord(last) { return true }
    switch last {
    case UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "+"):
      return true
    default: return index < range.upperBound && bytes[index] == UInt8(ascii: ">")
    }
  }

  private func isAddress(_ byte: UInt8) -> Bool {
    if RSTCharacters.isWord(byte) || byte == 0 { return true }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"),
      UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: ","),
      UInt8(ascii: "%"):
      return true
    default: return false
    }
  }

  private func isMail(_ byte: UInt8) -> Bool {
    if RSTCharacters.isWord(byte) || byte == 0 { return true }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "*"),
      UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "/"),
      UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      return true
    default: return false
    }
  }

  private func email(around at: Int, in range: Range<Int>) -> Match? {
    let dot = UInt8(ascii: ".")
    guard at > range.lowerBound, bytes[at - 1] != 0, bytes[at - 1] != dot else { return nil }
    var start: Int?
    var index = at
    while index > range.lowerBound, isMail(bytes[index - 1]) || bytes[index - 1] == dot {
      index -= 1
      // Two full stops in a row, or one at the start, are not part of a name.
      if bytes[index] == dot, bytes[index + 1] == dot { break }
      if bytes[index] != dot, mayStart(index, in: range) { start = index }
    }
    guard let start, at + 1 < range.upperBound, isMail(bytes[at + 1]) else { return nil }
    var end = at + 1
    while end < range.upperBound, isMail(bytes[end]) || bytes[end] == dot { end += 1 }
    while end > at + 2, !(isEnd(end, in: range) && mayEnd(end, in: range)) { end -= 1 }
    return end == at + 2 ? nil : Match(range: start..<end, isEmail: true)
  }

  private func isRegistered(_ scheme: Range<Int>) -> Bool {
    guard scheme.count <= 16 else { return false }
    return RSTSchemes.names.contains(String(decoding: bytes[scheme], as: UTF8.self).lowercased())
  }
}

/// The schemes of addresses that docutils knows.
enum RSTSchemes {
  static let names: Set<String> = [
    "about", "acap", "addbook", "afp", "afs", "aim", "callto", "castanet", "chttp", "cid", "crid", "data",
    "dav",
    "dict", "dns", "eid", "fax", "feed", "file", "finger", "freenet", "ftp", "go", "gopher", "gsm-sms",
    "h323",
    "h324", "hdl", "hnews", "http", "https", "hydra", "iioploc", "ilu", "im", "imap", "info", "ior", "ipp",
    "irc",
    "iris.beep", "iseek", "jar", "javascript", "jdbc", "ldap", "lifn", "livescript", "lrq", "mailbox",
    "mailserver", "mailto", "md5", "mid", "mocha", "modem", "mtqp", "mupdate", "news", "nfs", "nntp",
    "opaquelocktoken", "phone", "pop", "pop3", "pres", "printer", "prospero", "rdar", "res", "rtsp", "rvp",
    "rwhois", "rx", "sdp", "service", "shttp", "sip", "sips", "smb", "snews", "snmp", "soap.beep",
    "soap.beeps",
    "ssh", "t120", "tag", "tcp", "tel", "telephone", "telnet", "tftp", "tip", "tn3270", "tv", "urn", "uuid",
    "vemmi", "videotex", "view-source", "wais", "whodp", "whois++", "x-man-page", "xmlrpc.beep",
    "xmlrpc.beeps",
    "z39.50r", "z39.50s",
  ]
}
