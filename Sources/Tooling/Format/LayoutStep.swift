/// One step of laying out a text: its pieces in their order, and where lines may be broken.
///
/// A group is set on one line where it fits, else each of its own breaks becomes a line break. What
/// follows a group up to the next possible break has to fit as well.
enum LayoutStep {
  /// A word or sign. One that `clings` stays behind what is before it even where a comment stands
  /// between them.
  case text(String, width: Int, clings: Bool = false)
  /// A blank at which no line is broken.
  case space
  /// A blank, or a line break.
  case line
  /// Nothing, or a line break.
  case softLine
  case hardLine
  /// A blank, or a line break where the part behind it does not fit; the group's other breaks do
  /// not matter.
  case fillLine
  case open
  case close
  /// Moves the left edge of the lines behind it.
  case indent(Int)
  /// Stands at the end of its line; `isOnOwnLine` also at the beginning.
  case comment(String, isOnOwnLine: Bool)
  /// Only where the group is broken.
  case whereBroken(String)
}
