import CSQLite

/// What the file or the disk answered when it could not do as asked. A failure, never a rule: the turn is given up.
package struct StoreError: Error, Hashable, Sendable {
    /// SQLite's extended result code.
    package let code: Int32
    /// SQLite's sentence, for the operator. Names tables and columns, never what stands in them.
    package let message: String

    package init(code: Int32, message: String) {
        self.code = code
        self.message = message
    }

    /// The family the code belongs to, such as `SQLITE_CONSTRAINT`.
    package var primaryCode: Int32 { code & 0xFF }
    /// No room is left on the disk: nothing was written.
    package var isDiskFull: Bool { primaryCode == SQLITE_FULL }
    /// What was asked for cannot be done whenever it is asked: the disk is not to blame, and trying again does not help.
    package var isOurMistake: Bool {
        [SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_TOOBIG]
            .contains(primaryCode)
    }
    /// Somebody else holds the file.
    package var isHeldElsewhere: Bool { primaryCode == SQLITE_BUSY }
    /// A table's own invariant said no.
    package var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }
    /// The file was made by a newer release than this program: that one is to be installed, or an older copy put back.
    package var isOfNewerRelease: Bool { code == Self.newerRelease }
    /// An extension of `SQLITE_MISUSE` of our own; SQLite has none.
    static let newerRelease: Int32 = SQLITE_MISUSE | (127 << 8)
    /// The file holds something this program cannot read as what it should be.
    package var isUnreadable: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_MISMATCH }
}

extension StoreError: CustomStringConvertible {
    package var description: String { "sqlite \(code): \(message)" }
}

extension StoreError {
    /// A row says something its reader cannot mean.
    static func unreadable(_ message: String) -> StoreError { StoreError(code: SQLITE_MISMATCH, message: message) }
    /// The program asked for what cannot be asked.
    static func misuse(_ message: String) -> StoreError { StoreError(code: SQLITE_MISUSE, message: message) }
}
