extension YAMLProblem {
  static func notUTF8(_ position: YAMLPosition, found: String) -> YAMLProblem {
    YAMLProblem(position, "\(found): YAML files are read as UTF-8", hint: "save the file as UTF-8")
  }

  static func secondDocument(_ position: YAMLPosition) -> YAMLProblem {
    YAMLProblem(
      position, "second document: a file holds one", hint: "remove the '---' line, or what follows it")
  }

  static func tooDeep(_ position: YAMLPosition, limit: Int) -> YAMLProblem {
    YAMLProblem(position, "more than \(limit) mappings and lists inside each other: the depth is limited")
  }

  static func tooManyNodes(_ position: YAMLPosition, limit: Int) -> YAMLProblem {
    YAMLProblem(position, "more than \(limit) keys and values: the size of a document is limited")
  }

  static func tooManyAliases(_ position: YAMLPosition, _ limits: YAMLLimits) -> YAMLProblem {
    YAMLProblem(
      position,
      "aliases that bring in more than \(limits.aliasedNodes) values or \(limits.aliasedBytes) bytes of "
        + "text: the use of aliases is limited",
      hint: "write the values out, or split the file")
  }

  static func unknownAlias(_ position: YAMLPosition, name: String) -> YAMLProblem {
    YAMLProblem(
      position, "alias *\(name) names nothing: its anchor stands before it in the same file",
      hint: "add &\(name) before the value that is meant, or put quotes around text that starts with *")
  }

  static func cycle(_ position: YAMLPosition, name: String, anchor: YAMLPosition) -> YAMLProblem {
    YAMLProblem(
      position, "alias *\(name) inside the value that it names (\(anchor)): a value cannot hold itself",
      hint: "remove the alias")
  }
}
