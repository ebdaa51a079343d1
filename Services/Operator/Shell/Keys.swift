import CaseModel
import Glibc
import OperatorCore
import Runtime
import Seal
import Wire

/// The keys of a data folder: drawn once, never drawn again over others.
enum Keys {
    /// Everybody who signs in to the bus.
    static let services: [ServiceName] = [
        .directory, .intake, .callback, .notifier, .learning, .wellbeing, .desk, .public, .operator,
    ]

    /// Draws the keys that are missing and says which those were.
    static func create(in folder: DataFolder, asJSON: Bool) throws {
        let created = try create(in: folder)
        let json: JSON = [
            "folder": .string("\(folder.path)/keys"), "created": .array(created.map { .string($0) }),
        ]
        let text = created.isEmpty ? "every key exists already" : "created \(created.joined(separator: ", "))"
        Terminal.print((asJSON ? json.text : "\(folder.path)/keys: \(text)") + "\n")
    }

    /// Draws the keys that are missing; the names of their files.
    static func create(in folder: DataFolder) throws -> [String] {
        let place = "\(folder.path)/keys"
        guard Files.makeFolder(place) else { throw unwritable(place) }
        var created: [String] = []
        for service in services {
            if try write(Seal.randomBytes(32), to: "\(service).key", in: place) { created.append("\(service).key") }
        }
        return try created + vouching(in: place)
    }

    /// Directory's pair; the public one is derived anew when it alone is missing.
    private static func vouching(in place: String) throws -> [String] {
        let seed = Seal.randomBytes(32)
        let isNew = try write(seed, to: "directory-signing.key", in: place)
        guard let text = Files.text("\(place)/directory-signing.key"), let kept = Hex.decode(text),
            let key = SigningKey(seed: kept)
        else { throw Trouble(code: "keys.malformed", "\(place)/directory-signing.key is no key; move it away") }
        if isNew, Files.exists("\(place)/directory-public.key") {
            unlink("\(place)/directory-signing.key")
            throw Trouble(
                code: "keys.half",
                "\(place)/directory-public.key is there without its directory-signing.key; move it away")
        }
        let isPublished = try write(key.publicKey, to: "directory-public.key", in: place)
        return (isNew ? ["directory-signing.key"] : []) + (isPublished ? ["directory-public.key"] : [])
    }

    /// Writes a key as 64 hexadecimal characters, unless there is one; whether it did.
    private static func write(_ key: [UInt8], to name: String, in place: String) throws -> Bool {
        let path = "\(place)/\(name)"
        guard !Files.exists(path) else { return false }
        guard Files.write(Array((Hex.encode(key) + "\n").utf8), to: path) else { throw unwritable(path) }
        return true
    }

    static func unwritable(_ path: String) -> Trouble {
        Trouble(code: "keys.unwritable", "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
