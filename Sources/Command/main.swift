import Foundation
import MenkanCLI

exit(MenkanTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
