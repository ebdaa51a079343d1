import Foundation
package import Store

/// A file's tables as an earlier release left them, kept as text in `Released`: what came later brings them up to date.
package enum ReleasedFile {
    /// Callback's before chains had further stages: its seventh step.
    package static let callback = "callback-7.sql"

    /// Makes the tables of this name in an empty file.
    package static func write(_ name: String, into database: Database) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Released")
        try database.script(String(decoding: Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self))
    }
}
