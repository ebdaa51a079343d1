/// One file being imported, so that its parts are known as belonging together.
package struct ImportID: Identifier {
    package let rawValue: String
    package static let prefix = "M"
    package init(unchecked text: String) { rawValue = text }
}

/// Lays some rows of a file ready. No case exists before `intake.import-commit`; laying ready twice does nothing twice.
package struct StageImport: ServiceCommand {
    package static let method = "intake.import-stage"
    /// At most so many rows at a time; the line they travel in has its own limit of 64 KiB.
    package static let mostRows = 100

    package let `import`: ImportID
    package let rows: [ImportRow]
    /// Judges the rows and keeps nothing.
    package let isDryRun: Bool

    package init(import: ImportID, rows: [ImportRow], isDryRun: Bool) {
        self.import = `import`
        self.rows = rows
        self.isDryRun = isDryRun
    }

    /// What would become of each row, in the order they came.
    package struct Reply: Codable, Hashable, Sendable {
        package let rows: [ImportedRow]
        package init(rows: [ImportedRow]) { self.rows = rows }
    }
}

/// A line of the file, read.
package struct ImportRow: Codable, Hashable, Sendable {
    /// The line's number in the file, as an editor counts it.
    package let number: Int
    /// What it says. `received` must be there; `isHistory` absent lets its age decide.
    package let registration: RegisterCase

    package init(number: Int, registration: RegisterCase) {
        self.number = number
        self.registration = registration
    }
}

/// What becomes of one line of the file.
package struct ImportedRow: Codable, Hashable, Sendable {
    package let number: Int
    package let fate: Fate
    /// Why not, when it is refused: a stable code, and a sentence for people.
    package let code: String?
    package let message: String?

    package init(number: Int, fate: Fate, code: String? = nil, message: String? = nil) {
        self.number = number
        self.fate = fate
        self.code = code
        self.message = message
    }

    package enum Fate: String, Codable, Hashable, CaseIterable, Sendable {
        /// Becomes a case like any other: receipt and clocks.
        case registered
        /// Becomes a case without letters and clocks, since it is long past.
        case history
        /// The same words have come in before, in this file or an earlier one; nothing happens.
        case repeated
        /// Breaks a rule; `code` says which.
        case refused
    }
}

/// Makes cases of everything laid ready, all in one transaction. Said again, it gives the same answer.
package struct CommitImport: ServiceCommand {
    package static let method = "intake.import-commit"
    package let `import`: ImportID
    /// Whether refused rows are left out and the others taken; otherwise a refused row refuses the whole.
    package let leavesOutRefused: Bool

    package init(import: ImportID, leavesOutRefused: Bool) {
        self.import = `import`
        self.leavesOutRefused = leavesOutRefused
    }

    /// How many rows became what; they add up to the rows laid ready.
    package struct Reply: Codable, Hashable, Sendable {
        package let registered: Int
        package let history: Int
        package let repeated: Int
        package let refused: Int
        /// The last thing announced; absent when nothing was.
        package let published: Published?

        package init(registered: Int, history: Int, repeated: Int, refused: Int, published: Published?) {
            self.registered = registered
            self.history = history
            self.repeated = repeated
            self.refused = refused
            self.published = published
        }
    }
}
