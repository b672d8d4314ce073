import Strata

// The reference of a lending library's API: three models, two operations, four versions.

struct Author: Codable, Equatable {
  var name: String
  @Since("1.3", whenNil: .null) var born: Int? = nil
}

struct Book: Codable, Equatable {
  var isbn: String
  var title: String
  var author: Author
  @Since(until: "1.1") var writer: String? = nil
  @Since("1.2") var loans: Int? = nil
  var subtitle: String?
}

struct LoanRequest: Codable, Equatable {
  var reader: String
  @Since("1.2", whenNil: .omitted) var days: Int? = nil
}

struct Problem: Codable, Equatable {
  var status: Int
  var reason: String
}

extension Book {
  static let emma = Book(
    isbn: "9780141439587", title: "Emma", author: Author(name: "Jane Austen", born: 1775),
    writer: "Jane Austen", loans: 12, subtitle: "A Novel")
}

extension Fault {
  static let notFound = Fault("notFound", [404], description: "There is no such book.", with: Problem.self) {
    Field("status", "The status code.")
    Field("reason", "Why the request failed, for people.")
    Sample("notFound", Problem(status: 404, reason: "There is no book 123."))
  }
}

let history = VersionHistory {
  Version("1.0", release: "Spring", "The first version.")
  Version("1.1", release: "Summer", "Books show their author as an object.")
  Version("1.2", release: "Autumn", "Books count their loans.") {
    "A loan can say for how many `days`. `writer` is gone: read `author.name`."
  }
  Version(
    "1.3", release: "Winter", "Authors show their year of birth.",
    changes: [.response(.added, "author.born", of: "show-book")])
}

let bookPage = Page("Books", id: "books") {
  "What the library has, and how to borrow it."

  Operation(.get, "/books/{isbn}", "Show Book") {
    "Shows one book."
    PathParameter("isbn", .string, "The ISBN of the book, 13 digits.")
    Responds(.ok, with: Book.self) {
      Field("isbn", "The ISBN, 13 digits.")
      Field("title", "The title.")
      Field("author", "Who wrote it.")
      Field("author.name", "The full name.")
      Field("author.born", "The year of birth, where it is known.")
      Field("writer", "The full name of the author; use `author` instead.")
      Field("loans", "How often the book has been borrowed.")
      Field("subtitle", "The subtitle, if the book has one.")
      Sample("book-show-resp", .emma)
    }
    Fails(.notFound)
  }

  Operation(.post, "/books/{isbn}/loans", "Borrow Book", since: "1.1") {
    "Borrows a book for a reader."
    PathParameter("isbn", .string, "The ISBN of the book, 13 digits.")
    Accepts(LoanRequest.self) {
      Field("reader", "The number of the reader's card.")
      Field("days", "For how many days; 28 if left out.")
      Sample("loan-create-req", LoanRequest(reader: "R-17", days: 14))
    }
    Responds(.created)
    Fails(.notFound)
  }
}

let reference = Reference(
  "Library API", service: Service(type: "library", versionHeader: "Library-API-Version"), versions: history
) {
  "Books and their loans."
  bookPage
}

await ReferenceTool(reference).main()
