import Foundation
import Glibc

/// A folder for one test's files, gone with it.
package final class TemporaryFolder {
    /// Absolute, without a slash at the end.
    package let path: String

    package init() {
        var template = Array("\(NSTemporaryDirectory())/genklang-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder (\(errno))") }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    package func file(_ name: String) -> String { "\(path)/\(name)" }
}
