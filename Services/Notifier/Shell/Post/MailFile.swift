import CaseModel
import Runtime
import Store

/// Whether Notifier's file is the one that has handed mail over so far. Of what waits in a copy of it, or in one that was put
/// back from a backup, nobody here knows whether the other has handed it over since (decision 39).
struct MailFile {
    private static let fileKey = "mail-file"
    private static let putBackKey = "mail-put-back"

    private let meta: Meta
    private let path: String

    init(_ database: Database, at path: String) {
        meta = Meta(database)
        self.path = path
    }

    /// Whether the file is another than when it was last looked at; not where it lies on no disk, or was never looked at.
    func isCopy() throws(StoreError) -> Bool {
        guard let known = try meta.value(Self.fileKey), let now = Files.identity(of: path) else { return false }
        return known != now
    }

    /// This is the file that hands mail over from now on.
    func settle() throws(StoreError) {
        guard let now = Files.identity(of: path), try meta.value(Self.fileKey) != now else { return }
        try meta.set(Self.fileKey, now)
    }

    /// Another file was at work until then, with what this one remembers and more.
    func putBack(since moment: Timestamp) throws(StoreError) {
        try meta.set(Self.putBackKey, String(moment.milliseconds))
        try settle()
    }

    /// Whether the other file may have acted on what became true then.
    func mayHaveActed(on moment: Timestamp) throws(StoreError) -> Bool {
        guard let text = try meta.value(Self.putBackKey), let end = Int64(text) else { return false }
        return moment.milliseconds < end
    }
}
