import Foundation

/// Texts that were read and approved by a person, kept in `Golden` beside the tests; reviewed like code.
package enum Golden {
    /// The approved text of this name: `letters/receipt.txt`.
    ///
    /// With `GENKLANG_UPDATE_GOLDEN` set (`scripts/test --update-golden`) `produced` is written down and becomes it.
    package static func text(_ name: String, produced: String, file: String = #filePath) throws -> String {
        let tests = URL(fileURLWithPath: file).deletingLastPathComponent()
        let path = tests.appendingPathComponent("Golden").appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["GENKLANG_UPDATE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(produced.utf8).write(to: path)
        }
        return String(decoding: try Data(contentsOf: path), as: UTF8.self)
    }
}
