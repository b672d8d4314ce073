import Configuration
import Diagnostics
import Testing

@Suite struct WrongValueTests {
  @Test(arguments: [
    Case(
      "title: [a]",
      "title is a list: it is text"),
    Case(
      "title:",
      "title is nothing: it is text",
      hint: "write a value, or remove the key"),
    Case(
      "title: ''",
      "title is empty",
      hint: "write a value, or remove the key"),
    Case(
      "title: |\n  a\n  b\n",
      "title has line ends or control characters in it: it is one line of text"),
    Case(
      "service-type: the compute",
      "service-type 'the compute' is not a service type: it has letters, digits, '-', '_' and '.'",
      hint: "write it like compute"),
    Case(
      "version-header: 'X-Version:'",
      "version-header 'X-Version:' is not the name of a header: it has letters, digits and "
        + "'-', no blank or colon",
      hint: "write it like OpenStack-API-Version"),
    Case(
      "min-version: 2",
      "min-version '2' is not a version: a version is two numbers with a point, MAJOR.MINOR",
      hint: "write it like 2.12"),
    Case(
      "max-version: v2.1",
      "max-version 'v2.1' is not a version: a version is two numbers with a point, MAJOR.MINOR",
      hint: "write it like 2.12"),
    Case(
      "max-version: {}",
      "max-version is a mapping: it is text"),
    Case(
      "releases: Kilo",
      "releases is text: it is a mapping",
      hint: "write lines like '2.53: 16.0.0 Pike' below it"),
    Case(
      "releases: {x: Kilo}",
      "'x' in releases is not a version: a version is two numbers with a point, MAJOR.MINOR",
      hint: "write it like 2.12"),
    Case(
      "releases: {2.1: }",
      "the release of 2.1 is nothing: it is text",
      hint: "write a value, or remove the key"),
    Case(
      "history: /etc/history.rst",
      "history '/etc/history.rst' is absolute: the path is relative to the root of the tree",
      hint: "start at the root of the tree"),
    Case(
      "history: C:/history.rst",
      "history 'C:/history.rst' is absolute: the path is relative to the root of the tree",
      hint: "start at the root of the tree"),
    Case(
      "history: ../history.rst",
      "history '../history.rst' leads out of the tree: files are read inside its root",
      hint: "choose a root above the file"),
    Case(
      "history: a/../../b/c.rst",
      "history 'a/../../b/c.rst' leads out of the tree: files are read inside its root",
      hint: "choose a root above the file"),
    Case(
      "history: a\\b.rst",
      "history 'a\\b.rst' has a backslash in it: folders are separated by '/'",
      hint: "write '/'"),
    Case(
      "history: a/..",
      "history 'a/..' is a folder: the version history is a file"),
    Case(
      "history: a/",
      "history 'a/' is a folder: the version history is a file"),
    Case(
      "base-url: compute.example.org",
      "base-url 'compute.example.org' is not an absolute http or https URL",
      hint: "write it like https://compute.example.org"),
    Case(
      "base-url: ftp://example.org",
      "base-url 'ftp://example.org' is not an absolute http or https URL",
      hint: "write it like https://compute.example.org"),
    Case(
      "base-url: https://",
      "base-url 'https://' has no host: it is an absolute URL",
      hint: "write it like https://compute.example.org"),
    Case(
      "base-url: https:///v2",
      "base-url 'https:///v2' has no host: it is an absolute URL",
      hint: "write it like https://compute.example.org"),
    Case(
      "base-url: https://a:70000",
      "base-url 'https://a:70000' has no host: it is an absolute URL",
      hint: "write it like https://compute.example.org"),
    Case(
      "base-url: https://a b",
      "base-url 'https://a b' has characters in it that no URL has",
      hint: "write them as % and two hexadecimal digits"),
    Case(
      "base-url: https://a/%4",
      "base-url 'https://a/%4' has characters in it that no URL has",
      hint: "write them as % and two hexadecimal digits"),
    Case(
      "base-url: https://a?b",
      "base-url 'https://a?b' has a query: paths are put behind it",
      hint: "end it before the '?'"),
    Case(
      "base-url: 'https://a/#b'",
      "base-url 'https://a/#b' has a fragment: paths are put behind it",
      hint: "end it before the '#'"),
    Case(
      "base-url: https://me:secret@a/",
      "base-url 'https://me:secret@a/' has a user name in it, which the pages would publish",
      hint: "remove what stands before the '@'"),
    Case(
      "rules: [a]",
      "rules is a list: it is a mapping",
      hint: "write lines like 'version/unknown: warning' below it"),
    Case(
      "rules: {version/unknown: warn}",
      "version/unknown is 'warn': it is off, info, warning or error"),
    Case(
      "rules: {version/unknown: errors}",
      "version/unknown is 'errors': it is off, info, warning or error",
      hint: "did you mean 'error'?"),
    Case(
      "rules: {version/unknown: }",
      "version/unknown is nothing: it is text",
      hint: "write a value, or remove the key"),
  ])
  func aWrongValueIsAnErrorAndLeftOut(_ example: Case) {
    let (configuration, found) = read(example.text)
    #expect(found.map(\.rule) == ["configuration/wrong-value"])
    #expect(found.map(\.message) == [example.problem])
    #expect(found.map(\.hint) == [example.hint])
    #expect(found.first?.location?.line == 1)
    var expected = TreeConfiguration()
    expected.locations = configuration.locations
    #expect(configuration == expected)
  }

  @Test(arguments: [
    "https://compute.example.org", "http://127.0.0.1:8774/v2.1", "https://[2001:db8::1]:443/a%20b",
    "HTTPS://example.org",
  ])
  func anAbsoluteAddressIsABaseURL(url: String) {
    let (configuration, problems) = read("base-url: '\(url)'")
    #expect(configuration.baseURL == url)
    #expect(problems == [])
  }
}
