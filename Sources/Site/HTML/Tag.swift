/// The HTML elements that pages are made of; the raw value is the name.
package enum Tag: String, Sendable {
  case a, article, aside, br, caption, code, dd, details, div, dl, dt, figcaption, figure
  case h1, h2, h3, h4, h5, h6, header, li, nav, ol, p, path, pre, rect, section, small, span, strong, summary,
    svg
  case table, tbody, td, th, thead, title, tr, ul, wbr

  /// Whether the element has neither content nor an end tag (WHATWG HTML, section 13.1.2).
  var isVoid: Bool { self == .br || self == .wbr }

  /// Whether a line end after the element changes nothing on the page.
  var endsLine: Bool {
    switch self {
    case .a, .br, .code, .path, .rect, .small, .span, .strong, .title, .wbr: false
    default: true
    }
  }

  /// The heading of a level from 1; levels beyond 6 become 6.
  static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
