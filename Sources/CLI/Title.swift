import MenkanSource

/// What people call a rule or an output: by its label where that speaks their language, else by its
/// name in words. `few_photos` is `few photos`; the name itself stays in JSON.
func titled(_ name: String, label: String?, in language: OutputLanguage) -> String {
  if let label, language == .chinese || label.utf8.allSatisfy({ $0 < 128 }) { return label }
  return name.split(separator: "_").joined(separator: " ")
}
