import APIModel
import Prose
import Site
import Testing

@Suite struct SnippetTests {
  private static let service = Service(
    type: "compute", versionHeader: "OpenStack-API-Version", tokenHeader: "X-Auth-Token")

  private static func text(
    _ language: SnippetLanguage, _ operation: Operation, version: APIVersion? = APIVersion("2.1"),
    service: Service = service
  ) -> String? {
    SnippetRequest(operation, version: version, service: service).pieces(language)?.map(\.text).joined()
  }

  private static var update: Operation {
    let limit = Parameter(
      name: "dry-run", location: .query, type: .boolean, isRequired: true, description: "")
    let etag = Parameter(
      name: "If-Match", location: .header, type: .string, isRequired: true, description: "")
    let sample = PublishedSample(
      id: "s", caption: "", mediaType: "application/json", file: "s.json", range: .all,
      text: #"{"name": "it's $HOME \n"}"# + "\n")
    return Operation(
      id: "update", heading: "Update", method: .put, path: "/trees/{tree_id}/as/{class}",
      request: Message(parameters: [limit, etag], samples: [sample]))
  }

  @Test("curl has method, URL, token, version, media type and the body as it stands")
  func curl() {
    #expect(
      Self.text(.curl, Self.update) == #"""
        curl --request PUT "$ENDPOINT/trees/${tree_id}/as/${class_}?dry-run=${dry_run}" \
          --header "X-Auth-Token: $TOKEN" \
          --header "If-Match: $If_Match" \
          --header "OpenStack-API-Version: compute 2.1" \
          --header "Content-Type: application/json" \
          --data-binary @- <<'BODY'
        {"name": "it's $HOME \n"}
        BODY
        """#)
  }

  @Test("HTTPie waits for a body only where there is one")
  func httpie() {
    #expect(
      Self.text(.httpie, .list()) == #"""
        http --ignore-stdin GET "$ENDPOINT/trees/${id}" \
          "X-Auth-Token:$TOKEN" \
          "OpenStack-API-Version:compute 2.1"
        """#)
    #expect(Self.text(.httpie, Self.update)?.hasPrefix("http PUT ") == true)
  }

  @Test("Python has the path as an f-string and the body as a raw string")
  func python() {
    #expect(
      Self.text(.python, Self.update) == #"""
        import requests

        response = requests.put(
            f"{endpoint}/trees/{tree_id}/as/{class_}",
            params={"dry-run": dry_run},
            headers={
                "X-Auth-Token": token,
                "If-Match": If_Match,
                "OpenStack-API-Version": "compute 2.1",
                "Content-Type": "application/json",
            },
            data=r'''
        {"name": "it's $HOME \n"}
        ''',
        )
        print(response.status_code, response.text)
        """#)
  }

  @Test("Swift has the path as an interpolation and the body as a raw string")
  func swift() {
    #expect(
      Self.text(.swift, Self.update) == ##"""
        import Foundation

        var request = URLRequest(
          url: URL(string: "\(endpoint)/trees/\(tree_id)/as/\(class_)?dry-run=\(dry_run)")!)
        request.httpMethod = "PUT"
        request.setValue(token, forHTTPHeaderField: "X-Auth-Token")
        request.setValue(If_Match, forHTTPHeaderField: "If-Match")
        request.setValue("compute 2.1", forHTTPHeaderField: "OpenStack-API-Version")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(
          #"""
        {"name": "it's $HOME \n"}
        """#.utf8)
        let (data, response) = try await URLSession.shared.data(for: request)
        """##)
  }

  @Test("The OpenStack SDK knows endpoint, token and header, and needs the service type")
  func openstack() {
    #expect(
      Self.text(.openstack, .list()) == """
        import openstack

        cloud = openstack.connect()
        response = cloud.compute.get(
            f"/trees/{id}",
            microversion="2.1",
        )
        print(response.status_code, response.text)
        """)
    #expect(Self.text(.openstack, .list(), service: Service()) == nil)
  }

  @Test("What the service has no header for is not sent; an address that is known stands there")
  func service() {
    let plain = Service(endpoint: "https://trees.example.org/v1")
    #expect(
      Self.text(.curl, .list(), service: plain) == #"curl "https://trees.example.org/v1/trees/${id}""#)
  }

  @Test("Nothing that a reference says becomes a command")
  func injection() {
    let query = ["$(id)", "a\"; id #", "x`id`"].map {
      Parameter(name: $0, location: .query, type: .string, isRequired: true, description: "")
    }
    let operation = Operation(
      id: "a", heading: "A", method: .get, path: "/$(id)`id`/{x}", request: Message(parameters: query))
    let service = Service(
      type: "$(id)", versionHeader: "V\"$(id)", tokenHeader: "`id`", endpoint: "https://a.example/$(id)")
    #expect(
      Self.text(.curl, operation, service: service)
        == #"curl "$ENDPOINT/(id)id/${x}?%24%28id%29=${__id_}&x%60id%60=${x_id_}""#)
    #expect(Self.text(.openstack, operation, service: service) == nil)
    for language in [SnippetLanguage.httpie, .swift] {
      let text = Self.text(language, operation, service: service) ?? ""
      #expect(!text.contains("$(") && !text.contains("`"))
    }
  }

  @Test("A body is the sample of the version, and none that a quotation would change")
  func bodies() {
    func sample(
      _ text: String, _ range: VersionRange = .all, type: String = "application/json"
    ) -> PublishedSample {
      PublishedSample(id: text, caption: "", mediaType: type, file: "s", range: range, text: text)
    }
    func body(_ samples: [PublishedSample]) -> String? {
      var operation = Self.update
      operation.request.samples = samples
      return SnippetRequest(operation, version: version("2.1"), service: Self.service).pieces(.curl)?
        .compactMap { if case .body(let text) = $0 { text } else { nil } }.first
    }
    let late = VersionRange(min: version("2.2"))
    #expect(body([sample("[1]", late), sample("[2]\n\n")]) == "[2]")
    #expect(
      body([sample("[\"'''\"]"), sample(#"["""]"#), sample("[]\nBODY\n"), sample("[\"\\#(x)\"]")]) == nil)
    #expect(body([sample("a=b", type: "text/plain")]) == nil)
    #expect(body([sample("<a/>", type: "application/xml")]) == "<a/>")
  }

  @Test("The page marks version and body, so that scripts can replace them")
  func marks() async {
    var reference = Reference.small(items: [.operation(Self.update)])
    reference.service = Self.service
    let text = await page(of: reference)
    #expect(text.components(of: "compute <span data-version>2.3</span>") == 4)
    #expect(text.components(of: "microversion=\"<span data-version>2.3</span>\"") == 1)
    #expect(text.components(of: "<span data-body>{") == 5)
    #expect(text.components(of: "<details class=\"snippet\" data-language=") == 5)
  }
}
