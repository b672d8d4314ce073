import Diagnostics
import Testing

@Suite("Relative file names")
struct RelativePathTests {
  @Test(
    "the prefix of a folder is dropped and nothing else",
    arguments: [
      ("/project/api-ref/a.inc", "/project/api-ref", "a.inc"),
      ("/project/api-ref/a.inc", "/project/api-ref//", "a.inc"),
      ("/project/api-ref/b/a.inc", "/project/api-ref", "b/a.inc"),
      ("/project/api-reference/a.inc", "/project/api-ref", "/project/api-reference/a.inc"),
      ("/project/api-ref", "/project/api-ref", "/project/api-ref"),
      ("/elsewhere/a.inc", "/project", "/elsewhere/a.inc"),
      ("/a.inc", "/", "a.inc"),
      ("./b/a.inc", ".", "b/a.inc"),
      ("./b/a.inc", "/project", "b/a.inc"),
      ("b/a.inc", "", "b/a.inc"),
      ("api/b/a.inc", "api", "b/a.inc"),
      ("C:\\project\\api\\b\\a.inc", "C:\\project\\api", "b/a.inc"),
      ("C:\\project\\api\\b\\a.inc", "C:/project/api/", "b/a.inc"),
      ("\\\\host\\share\\a.inc", "\\\\host\\share", "a.inc"),
      ("D:\\a.inc", "C:\\", "D:\\a.inc"),
      ("/odd\\name/a", "/odd", "/odd\\name/a"),
      ("/größe/ä.inc", "/größe", "ä.inc"),
    ])
  func relative(file: String, folder: String, expected: String) {
    let finding = Diagnostic.error("a/b", "c", at: SourceLocation(file: file, line: 2, column: 3))
    let moved = finding.relative(to: folder)
    #expect(moved.location == SourceLocation(file: expected, line: 2, column: 3))
  }

  @Test("a finding without a place stays as it is")
  func noPlace() {
    let finding = Diagnostic.error("a/b", "c")
    #expect(finding.relative(to: "/project") == finding)
  }

  @Test(
    "reports of the same tree in two places are the same, fingerprints included",
    arguments: ReportFormat.allCases)
  func sameReportAnywhere(format: ReportFormat) {
    let texts = ["/home/a/tree", "/build/1"].map { (root: String) in
      Report(
        [.error("a/b", "c", at: SourceLocation(file: "\(root)/x.inc", line: 1))], toolVersion: "1",
        relativeTo: root
      ).render(format)
    }
    #expect(texts[0] == texts[1])
    #expect(!texts[0].contains("/home"))
  }
}
