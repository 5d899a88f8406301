/// Writes paths of files as references of RFC 3986.
package enum PathReference {
  /// A relative path stays relative, an absolute one becomes `file://…`; all but the unreserved
  /// characters and `/` is percent-encoded by its UTF-8 bytes.
  package static func uri(of path: String) -> String {
    let relative = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    var text = relative.hasPrefix("/") ? "file://" : ""
    for byte in relative.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~", "/":
        text.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
