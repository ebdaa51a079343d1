package import BusCore
package import CaseModel
import Store

// What the log keeps in its tables beside the events, and moments that a clock has got wrong.
extension FileLog {
    package func remembered(_ name: String) throws(LogFailure) -> String? { try tables.remembered(name) }

    package func remember(_ text: String, as name: String) throws(LogFailure) {
        try openTables()
        try tables.remember(text, as: name)
    }

    /// The commit brings the tables up to the events' file, so that no batch's own moment is read again behind it.
    package func correctMoments(to moment: Timestamp) throws(LogFailure) {
        try openTables()
        try tables.correctMoments(to: moment)
    }
}

extension SQLiteLog {
    package func remembered(_ name: String) throws(LogFailure) -> String? {
        try store { () throws(StoreError) in try Meta(database).value(name) }
    }

    package func remember(_ text: String, as name: String) throws(LogFailure) {
        try store { () throws(StoreError) in try Meta(database).set(name, text) }
    }

    package func correctMoments(to moment: Timestamp) throws(LogFailure) {
        try store { () throws(StoreError) in try moments.correct(to: moment) }
    }
}
