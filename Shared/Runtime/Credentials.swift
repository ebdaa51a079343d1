package import CaseModel
import Glibc
package import Seal

/// The keys a process signs in and checks with: from systemd's credentials, else from the data folder.
package struct Credentials {
    private let folders: [String]

    /// Looks in `$CREDENTIALS_DIRECTORY` first (systemd's LoadCredential), then in `<data>/keys`.
    package init(data: String) {
        let systemd = getenv("CREDENTIALS_DIRECTORY").map { [String(cString: $0)] } ?? []
        folders = systemd + ["\(data)/keys"]
    }

    /// The key a service shares with the bus: 32 bytes, 64 hexadecimal characters in `<service>.key`.
    package func busKey(of service: ServiceName) throws(ConfigurationFault) -> [UInt8] {
        try key("\(service).key")
    }

    /// The key that will follow while a service's key is changed (OPERATIONS.md), in `next/<service>.key`; `nil` when
    /// none is being changed. systemd names a file of a folder that it hands over `next_<service>.key`.
    package func nextBusKey(of service: ServiceName) throws(ConfigurationFault) -> [UInt8]? {
        for name in ["next_\(service).key", "next/\(service).key"] {
            do { return try key(name) } catch  where error.code == "keys.missing" {}
        }
        return nil
    }

    /// Directory's private key; only Directory has it.
    package func signingKey() throws(ConfigurationFault) -> SigningKey {
        guard let key = SigningKey(seed: try key("directory-signing.key")) else { throw Self.unusable }
        return key
    }

    /// Directory's public key, which everybody has.
    package func verifyingKey() throws(ConfigurationFault) -> VerifyingKey {
        guard let key = VerifyingKey(bytes: try key("directory-public.key")) else { throw Self.unusable }
        return key
    }

    /// Where the file of this name lies; `nil` when it is nowhere. An absolute path is looked for as it stands.
    package func path(of name: String) -> String? {
        if name.hasPrefix("/") { return Files.exists(name) ? name : nil }
        return folders.map { "\($0)/\(name)" }.first(where: Files.exists)
    }

    /// Where the file of this name lies.
    package func needed(_ name: String) throws(ConfigurationFault) -> String {
        if let path = path(of: name) { return path }
        throw ConfigurationFault("keys.missing", "\(name): not found in \(folders.joined(separator: " or "))")
    }

    private static let unusable = ConfigurationFault("keys.unusable", "directory's key is not an Ed25519 key")

    private func key(_ name: String) throws(ConfigurationFault) -> [UInt8] {
        for folder in folders {
            guard let text = Files.text("\(folder)/\(name)") else { continue }
            guard let bytes = Hex.decode(text), bytes.count == 32 else {
                throw ConfigurationFault("keys.malformed", "\(folder)/\(name): 64 hexadecimal characters expected")
            }
            return bytes
        }
        throw ConfigurationFault(
            "keys.missing", "\(name): not found in \(folders.joined(separator: " or ")); see genklang keys --help")
    }
}
