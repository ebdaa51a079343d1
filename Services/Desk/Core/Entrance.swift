package import CaseModel

/// By which door somebody came to the pages, and what may therefore be believed of what a request says of itself.
package enum Entrance: Hashable, Sendable {
    /// Straight to us, from this address: encrypted by us, or on loopback.
    case direct(host: String?)
    /// Through a proxy on this machine that encrypts, and of which nothing else is known.
    case proxy
    /// The socket in the file system, from the process of the proxy's own user: it says who signed in at the municipality.
    case vouching
    /// The same socket, from another user of this machine, who may say what they like.
    case stranger(user: UInt32)

    /// - Parameters:
    ///   - user: as whom the other process connected; `nil` when it came over TCP.
    ///   - host: its address; `nil` on the socket.
    ///   - isEncryptedHere: the connection ends its encryption with us.
    ///   - expectsProxy: browsers come through a proxy that encrypts.
    ///   - proxyUser: the one user who is believed on the socket.
    package init(
        user: UInt32?, host: String?, isEncryptedHere: Bool, expectsProxy: Bool, proxyUser: UInt32?
    ) {
        if let user {
            self = user == proxyUser ? .vouching : .stranger(user: user)
        } else {
            self = isEncryptedHere || !expectsProxy ? .direct(host: host) : .proxy
        }
    }

    /// The machine that the browser runs on, for the throttle: as the kernel says, or as the proxy has written last.
    package func source(forwarded: String?) -> String? {
        switch self {
        case .direct(let host): return host
        case .proxy, .vouching:
            let last = forwarded?.split(separator: ",").last.map { String($0.filter { $0 != " " }) } ?? ""
            let isAddress = last.utf8.allSatisfy {
                (48...58).contains($0) || (97...102).contains($0) || (65...70).contains($0) || $0 == UInt8(ascii: ".")
            }
            return isAddress && (2...45).contains(last.utf8.count) ? last.lowercased() : nil
        case .stranger: return nil
        }
    }

    /// Who the municipality's own sign-in says it is; `nil` when it says nothing, or more than one thing.
    package func identity(_ values: [String]) -> String? {
        guard self == .vouching, values.count == 1 else { return nil }
        let name = values[0].lowercased()
        let isName =
            !name.isEmpty && name.utf8.count <= 254 && name.utf8.allSatisfy { $0 > 32 && $0 != 127 && $0 != 44 }
        return isName ? name : nil
    }
}

extension SignInOrigin {
    /// What a browser says of itself, as far as a person needs it to know a session of theirs again.
    package init(source: String?, agent: String?) {
        let agent = agent ?? ""
        let browser: BrowserKind =
            if agent.contains("Edg/") || agent.contains("EdgA/") || agent.contains("EdgiOS/") {
                .edge
            } else if agent.contains("Firefox/") || agent.contains("FxiOS/") {
                .firefox
            } else if agent.contains("Chrome/") || agent.contains("Chromium/") || agent.contains("CriOS/") {
                .chromium
            } else if agent.contains("Safari/") { .safari } else { .other }
        let machine: MachineKind =
            if agent.contains("iPhone") || agent.contains("iPad") { .iOS } else if agent.contains("Android") {
                .android
            } else if agent.contains("Windows") { .windows } else if agent.contains("Mac OS X") {
                .macOS
            } else if agent.contains("Linux") || agent.contains("X11") { .linux } else { .other }
        self.init(source: source, browser: browser, machine: machine)
    }
}
