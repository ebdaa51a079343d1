import CaseModel
import Runtime

/// How people get in, after the file was put back from a backup: what was changed since is lost, and no other file knows of it.
extension DirectoryService {
    /// Whoever stood signed in in the backup, and may have been signed out since for a reason, signs in anew. That passwords and
    /// second factors are those of the backup, the operator has to tell people: nothing here says whose have changed.
    func accessPutBack(in turn: Turn) throws {
        let ended = try store.endSessions()
        LogLine(.warning, "directory.access_put_back", ["sessions": "\(ended)"]).write()
        try turn.audit(
            "access-put-back", by: DirectoryService.declaration.name.rawValue,
            about: DirectoryService.declaration.name.rawValue, detail: "\(ended)")
    }
}
