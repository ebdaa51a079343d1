import CaseModel
import Glibc
import Runtime
import Seal
import Wire

/// Where a session is kept between two commands: one file for each data folder, for this user of the machine alone.
struct SessionFile {
    let path: String
    private let place: String

    /// `$XDG_STATE_HOME/genklang`, else `~/.local/state/genklang`.
    ///
    /// - Parameter user: whose session, when it is not the one that was signed in with `genklang sign-in`.
    init(_ folder: DataFolder, user: String? = nil) throws {
        let state = Program.environment("XDG_STATE_HOME") ?? Program.environment("HOME").map { "\($0)/.local/state" }
        guard let state else { throw Trouble(code: "session.no_home", "neither XDG_STATE_HOME nor HOME is set") }
        var named = Array(Self.whole(folder.path).utf8)
        if let user { named += [0] + Array(user.lowercased().utf8) }
        place = "\(state)/genklang"
        path = "\(place)/session-\(Hex.encode(Seal.sha256(named)).prefix(24)).json"
    }

    func read() -> Session? {
        guard let bytes = Files.read(path), let json = try? JSON.read(bytes) else { return nil }
        return try? json.decode(Session.self)
    }

    func keep(_ session: Session) throws {
        // Two commands of one person may renew it at the same moment.
        let draft = "\(path).\(getpid()).tmp"
        guard let json = try? JSON(encoding: session), Files.makeFolder(place),
            Files.write(json.bytes, to: path, draft: draft)
        else {
            throw Trouble(code: "session.unwritable", "\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    func forget() { unlink(path) }

    /// The folder's whole path, so that it is one folder however it was named.
    private static func whole(_ path: String) -> String {
        guard let whole = realpath(path, nil) else { return path }
        defer { free(whole) }
        return String(cString: whole)
    }
}
