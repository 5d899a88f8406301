// Values and findings are part of what embedders are handed, so that `import Menkan` is enough.
@_exported public import MenkanData
@_exported public import MenkanSource
@_exported public import MenkanValues
