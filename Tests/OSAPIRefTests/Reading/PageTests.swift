import APIModel
import OSAPIRef
import Prose
import Testing

@Suite("Pages of a tree")
struct PageTests {
  static let operation = ".. rest_method:: GET /a\n\nText.\n"

  static func page(_ title: String, _ operations: String...) -> String {
    "\(title)\n\(String(repeating: "-", count: title.count))\n\n"
      + operations.map { "\($0)\n\(String(repeating: "~", count: $0.count))\n\n\(operation)\n" }.joined()
  }

  static func outlines(_ files: [String: String]) async throws -> [String] {
    try await ReadTree(files).reference.pages.map(\.outline)
  }

  @Test func eachIncludedSectionIsAPageNamedAfterItsFile() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\nWhat it is.\n\n.. include:: a.inc\n.. include:: sub/b.inc\n",
      "a.inc": Self.page("A things", "List A"), "sub/b.inc": Self.page("B things"),
    ])
    #expect(tree.reference.title == "API")
    #expect(tree.reference.summary == "What it is.")
    #expect(
      tree.reference.pages.map(\.outline) == ["a \"A things\": GET List A#list-a", "sub/b \"B things\": "])
    #expect(tree.findings == [])
  }

  @Test func sectionsOfTheSameLevelAsTheTitleAreIncludedAlike() async throws {
    let outlines = try await Self.outlines([
      "index.rst":
        "===\nAPI\n===\n\n.. include:: a.inc\n\n===\nOld\n===\n\nGone soon.\n\n.. include:: b.inc\n",
      "a.inc": "===\nA\n===\n\nList A\n------\n\n\(Self.operation)", "b.inc": "===\nB\n===\n\nText.\n",
    ])
    #expect(
      outlines == [
        "a \"A\": GET List A#list-a", "old \"Old\": prose(Gone soon.)", "b \"B\": prose(Text.)",
      ])
  }

  @Test func aFileThatIsIncludedTwiceMakesTwoPagesAndTwoOperations() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. include:: a.inc\n.. include:: a.inc\n", "a.inc": Self.page("A", "List A"),
    ])
    #expect(
      tree.reference.pages.map(\.outline) == ["a \"A\": GET List A#list-a", "a-2 \"A\": GET List A#list-a"])
    #expect(tree.reference.operations.map(\.id) == ["list-a", "list-a-2"])
  }

  @Test func sectionsOfTheDocumentAroundIncludedFilesAreTheirParents() async throws {
    let outlines = try await Self.outlines([
      "index.rst": """
      API
      ===

      Networks
      --------

      All of them.

      .. include:: a.inc

      Others
      ------

      .. include:: b.inc
      """, "a.inc": "A\n~\n\nText.\n", "b.inc": "B\n~\n\nText.\n",
    ])
    #expect(
      outlines == [
        "networks \"Networks\": prose(All of them.)", "a \"A\" in networks: prose(Text.)",
        "others \"Others\": ",
        "b \"B\" in others: prose(Text.)",
      ])
  }

  @Test func documentsArePagesInTheOrderOfTheToctrees() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. toctree::\n   :hidden:\n\n   v3/index\n   about\n",
      "v3/index.rst": "Version 3\n=========\n\nIntro.\n\nNews\n----\n\nMuch.\n\n.. include:: users.inc\n",
      "v3/users.inc": Self.page("Users", "List users"), "about.rst": "About\n=====\n\nUs.\n",
    ])
    #expect(
      tree.reference.pages.map(\.outline) == [
        "v3 \"Version 3\": prose(Intro.), News#news[prose(Much.)]",
        "v3/users \"Users\" in v3: GET List users#list-users", "about \"About\": prose(Us.)",
      ])
    #expect(tree.findings == [])
  }

  @Test func aToctreeThatShowsIsAListOfLinks() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. toctree::\n\n   about\n   More <https://a.b/>\n",
      "about.rst": "About us\n========\n\nUs.\n",
    ])
    #expect(
      tree.reference.summary
        == Prose([
          .list(
            Prose.List(
              .bullet, isTight: true,
              items: [
                [.paragraph([.link(destination: "about/", title: nil, content: [.text("About us")])])],
                [.paragraph([.link(destination: "https://a.b/", title: nil, content: [.text("More")])])],
              ]))
        ]))
  }

  @Test func operationsOfTheIndexItselfHaveAPage() async throws {
    let outlines = try await Self.outlines([
      "index.rst":
        ".. rest_expand_all::\n\nHello.\n\nList A\n------\n\n\(Self.operation)\nList B\n------\n\n\(Self.operation)"
    ])
    #expect(outlines == ["operations \"Operations\": GET List A#list-a, GET List B#list-b"])
  }

  @Test func anIncludedFileOfOperationsAloneIsOnePage() async throws {
    let outlines = try await Self.outlines([
      "index.rst": "API\n===\n\n.. include:: a.inc\n",
      "a.inc": "List A\n------\n\n\(Self.operation)\nShow A\n------\n\n\(Self.operation)",
    ])
    #expect(outlines == ["a \"List A\": GET List A#list-a, GET Show A#show-a"])
  }

  @Test func operationsWithinAnOperationFollowIt() async throws {
    let outlines = try await Self.outlines([
      "index.rst":
        "API\n===\n\nA\n-\n\nList A\n~~~~~~\n\n\(Self.operation)\nNotes\n^^^^^\n\nMore.\n\nShow A\n^^^^^^\n\n\(Self.operation)"
    ])
    #expect(outlines == ["a \"A\": GET List A#list-a, GET Show A#show-a"])
  }

  @Test func anchorsAreUniqueOnAPageAndTitlesOfOtherPagesDoNotNumberThem() async throws {
    let outlines = try await Self.outlines([
      "index.rst": "API\n===\n\n.. include:: a.inc\n.. include:: b.inc\n",
      "a.inc": Self.page("A", "List", "List"), "b.inc": Self.page("B", "List"),
    ])
    #expect(outlines == ["a \"A\": GET List#list, GET List#list-2", "b \"B\": GET List#list"])
  }

  @Test func titlesKeepTheirMarkup() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. include:: a.inc\n",
      "a.inc": "The ``a`` things\n----------------\n\nList *all*\n~~~~~~~~~~\n\n\(Self.operation)",
    ])
    #expect(tree.reference.pages[0].heading.inlines == [.text("The "), .code("a"), .text(" things")])
    #expect(tree.reference.operations[0].heading.inlines == [.text("List "), .emphasis([.text("all")])])
    #expect(tree.reference.operations[0].anchor == "list-all")
  }

  @Test func aDocumentThatNothingNamesIsTold() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\nText.\n", "lost.rst": "Lost\n====\n\nText.\n",
      "known.rst": ":orphan:\n\nKnown\n=====\n\nText.\n",
    ])
    #expect(tree.places == ["tree/orphan lost.rst:0:0"])
    #expect(tree.reference.pages.map(\.id) == ["known", "lost"])
  }

  @Test(arguments: [("faults.inc", "faults-pages"), ("a b.inc", "a-b"), ("ütz.inc", "-tz")])
  func fileNamesThatCannotBeFoldersAreChanged(_ file: String, _ id: String) async throws {
    let outlines = try await Self.outlines([
      "index.rst": "API\n===\n\n.. include:: \(file)\n", file: "A\n-\n\nText.\n",
    ])
    #expect(outlines == ["\(id) \"A\": prose(Text.)"])
  }
}
